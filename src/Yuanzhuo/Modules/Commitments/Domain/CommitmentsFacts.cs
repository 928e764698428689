using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>An organisation promised. The officer is left out: facts name no person.</summary>
public sealed record CommitmentMade(
    Guid UnitId, PublicWords Words, TermKind TermKind, int TermAmount, bool IsAim, DateOnly? DueOn, DateOnly? ReviewOn, bool IsProvisional,
    IReadOnlyList<Guid> HelperIds, Guid? RoundtableId, DateTimeOffset SpokenAt) : Fact
{
    internal static CommitmentMade Of(Commitment made) => new(
        made.UnitId, made.Words, made.Term.Kind, made.Term.Amount, made.IsAim, made.DueOn, made.ReviewOn, made.IsProvisional,
        [.. made.Helpers.Select(h => h.UnitId)], made.RoundtableId, made.SpokenAt);
}

public sealed record CommitmentKept(Guid UnitId, PublicWords Words, int Files, DateOnly? DueOn, bool IsInTime, int WorkingDaysLate) : Fact;

public sealed record CommitmentWithdrawn(Guid UnitId, PublicWords Reason) : Fact;

public sealed record CommitmentSuperseded(Guid UnitId, Guid ById, PublicWords Reason) : Fact;

/// <summary>A commitment without a date was looked at again.</summary>
public sealed record CommitmentReviewed(
    TermKind TermKind, int TermAmount, bool IsAim, DateOnly? DueOn, DateOnly? ReviewOn, bool IsProvisional, PublicWords? Reason) : Fact;

/// <summary>An imported calendar moved the day, or made it firm.</summary>
public sealed record CommitmentRedated(DateOnly FromOn, DateOnly ToOn, bool IsProvisional) : Fact;

public sealed record ExtensionAsked(Guid UnitId, int WorkingDays, PublicWords Reason, DateOnly DueOn) : Fact;

public sealed record ExtensionGranted(Guid UnitId, PublicWords Words, DateOnly FromOn, DateOnly ToOn) : Fact;

public sealed record ExtensionRefused(Guid UnitId, PublicWords Words, DateOnly DueOn) : Fact;
