using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>A commitment without a date was looked at again.</summary>
public sealed record CommitmentReviewed(
    TermKind TermKind, int TermAmount, bool IsAim, DateOnly? DueOn, DateOnly? ReviewOn, bool IsProvisional, PublicWords? Reason) : Fact;

/// <summary>An imported calendar moved the day, or made it firm.</summary>
public sealed record CommitmentRedated(DateOnly FromOn, DateOnly ToOn, bool IsProvisional) : Fact;
