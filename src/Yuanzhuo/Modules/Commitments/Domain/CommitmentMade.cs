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
