using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>
/// More time: one formal request before expiry, approval, and notice to the residents (policy notes C). The notice is the fact on the
/// matter's timeline, which everybody reads.
/// </summary>
public sealed partial class Commitment
{
    private readonly List<Extension> _extensions = [];

    /// <summary>Every request, oldest first.</summary>
    public IReadOnlyList<Extension> Extensions => _extensions;

    /// <summary>The request that waits for an answer, if any.</summary>
    public Extension? OpenExtension => _extensions.Find(e => e.State == ExtensionState.Asked);

    /// <summary>Whether more time may still be asked for on that day.</summary>
    public Result MayAskExtension(ExtensionLimits limits, DateOnly today) => this switch
    {
        { IsOpen: false } => Refusal.RuleBroken("Commitments.NotOpen", State),
        { Deadline.IsPaused: true } => Refusal.RuleBroken("Commitments.StandsStill"),
        { DueOn: null } => Refusal.RuleBroken("Commitments.NoDateToExtend"),
        { OpenExtension: not null } => Refusal.RuleBroken("Commitments.ExtensionIsAsked"),
        { DueOn: { } due } when today > due => Refusal.RuleBroken("Commitments.ExtensionTooLate"),
        _ when _extensions.Count >= limits.Times => Refusal.RuleBroken("Commitments.ExtensionsUsedUp", limits.Times),
        _ => Result.Done,
    };

    /// <summary>The organisation that promised asks for more time, at the latest on the due day.</summary>
    public Result AskExtension(ExtensionRequest request, ExtensionLimits limits, DateTimeOffset at)
    {
        if (MayAskExtension(limits, ChinaTime.DateOf(at)) is { IsDone: false } refused) return refused;
        if (string.IsNullOrWhiteSpace(request.Reason)) return Refusal.Invalid("Commitments.ReasonNeeded", nameof(ExtensionRequest.Reason));
        if (request.WorkingDays < 1 || request.WorkingDays > limits.LongestDays)
            return Refusal.Invalid("Commitments.ExtensionDays", nameof(ExtensionRequest.WorkingDays), limits.LongestDays);
        _extensions.Add(new Extension(Id, request.WorkingDays, request.Reason, request.UnitId, request.AccountId, at));
        Record(at, new ExtensionAsked(request.UnitId, request.WorkingDays, request.Reason, DueOn!.Value));
        return Result.Done;
    }

    /// <summary>The due day moves on by the working days asked for.</summary>
    public Result GrantExtension(ExtensionDecision decision, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (RefuseDeciding(decision) is { } refusal) return refusal;
        var (extension, before) = (OpenExtension!, DueOn!.Value);
        extension.Decide(ExtensionState.Granted, decision, at);
        Take(Deadline.Extended(extension.WorkingDays, calendar));
        Record(at, new ExtensionGranted(decision.UnitId, decision.Words, before, DueOn.Value));
        return Result.Done;
    }

    /// <summary>The due day stays.</summary>
    public Result RefuseExtension(ExtensionDecision decision, DateTimeOffset at)
    {
        if (RefuseDeciding(decision) is { } refusal) return refusal;
        OpenExtension!.Decide(ExtensionState.Refused, decision, at);
        Record(at, new ExtensionRefused(decision.UnitId, decision.Words, DueOn!.Value));
        return Result.Done;
    }

    /// <summary>Nobody decides on their own request: neither the person nor the organisation.</summary>
    private Refusal? RefuseDeciding(ExtensionDecision decision) => OpenExtension switch
    {
        _ when !IsOpen => Refusal.RuleBroken("Commitments.NotOpen", State),
        null => Refusal.RuleBroken("Commitments.NoOpenExtension"),
        { } asked when asked.AskedByAccountId == decision.AccountId || asked.AskedByUnitId == decision.UnitId => Refusal.RuleBroken("Commitments.AskerCannotDecide"),
        _ when string.IsNullOrWhiteSpace(decision.Words) => Refusal.Invalid("Commitments.DecisionWordsNeeded", nameof(ExtensionDecision.Words)),
        _ => null,
    };
}
