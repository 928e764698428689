using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Domain;

/// <summary>
/// A closure (销号) with two keys: the doer applies with evidence, and those who raised the matter answer through a channel the doer
/// cannot touch. Then the community checks and the street approves; applicant, checker and approver are three people (policy notes E).
/// </summary>
public sealed partial class Closure : Aggregate
{
    /// <summary>So many dated failed contacts stand for an answer that could not be had (policy notes E).</summary>
    public const int FailedContactsNeeded = 3;

    private readonly List<ClosureFile> _files = [];
    private readonly List<ClosureAnswer> _answers = [];
    private readonly List<ContactAttempt> _attempts = [];

    private Closure()
    {
    }

    public Guid MatterId { get; private set; }

    /// <summary>The matter's place.</summary>
    public Guid PlaceId { get; private set; }

    public ClosureState State { get; private set; }

    /// <summary>What is asked.</summary>
    public ClosureAim Aim { get; private set; }

    public Guid AppliedByAccountId { get; private set; }

    public Guid AppliedByUnitId { get; private set; }

    public DateTimeOffset AppliedAt { get; private set; }

    /// <summary>What was done, in public words: the first key.</summary>
    public PublicWords Words { get; private set; } = PublicWords.Empty;

    public Guid? CheckedByAccountId { get; private set; }

    /// <summary>In whose name it was checked; null in records of before.</summary>
    public Guid? CheckedByUnitId { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    public PublicWords? CheckWords { get; private set; }

    public Guid? ApprovedByAccountId { get; private set; }

    /// <summary>In whose name it was approved; null in records of before.</summary>
    public Guid? ApprovedByUnitId { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Why it was returned, where it was.</summary>
    public PublicWords? ReturnReason { get; private set; }

    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>Concerns whose people must be asked; none for a matter the community opened by itself.</summary>
    public int VoicesToAsk { get; private set; }

    public IReadOnlyList<ClosureFile> Files => _files;

    public IReadOnlyList<ClosureAnswer> Answers => _answers;

    public IReadOnlyList<ContactAttempt> Attempts => _attempts;

    public override Guid? FactsOfMatter => MatterId;

    public override Guid? FactsAtPlace => PlaceId;

    /// <summary>The second key is turned: somebody said solved and nobody said not solved, or nobody could be reached or is there to ask.</summary>
    public bool IsConfirmed => _answers.TrueForAll(a => a.IsSolved) && (_answers.Count > 0 || VoicesToAsk == 0 || _attempts.Count >= FailedContactsNeeded);

    /// <summary>The doer says it is done. Open commitments must be kept or withdrawn first.</summary>
    public static Result<Closure> Apply(Application application, int openCommitments, DateTimeOffset at)
    {
        if (openCommitments > 0) return Refusal.RuleBroken("Supervision.CommitmentsAreOpen", openCommitments);
        if (string.IsNullOrWhiteSpace(application.Words)) return Refusal.Invalid("Supervision.WordsNeeded", "Words");
        if (application is { Aim: ClosureAim.Explained, VoicesToAsk: 0 }) return Refusal.RuleBroken("Supervision.NobodyToAgree");
        var closure = new Closure
        {
            Aim = application.Aim, MatterId = application.MatterId, PlaceId = application.PlaceId, AppliedByAccountId = application.AccountId, AppliedByUnitId = application.UnitId,
            AppliedAt = at, Words = application.Words, Asking = application.Asking, VoicesToAsk = application.VoicesToAsk,
        };
        closure._files.AddRange(application.FileIds.Select(file => new ClosureFile(closure.Id, file)));
        closure.Record(at, application.Aim == ClosureAim.Explained
            ? new ExplanationOffered(application.UnitId, application.Words, closure.AskUntilOn)
            : new ClosureApplied(application.UnitId, application.Words, application.FileIds.Count, closure.AskUntilOn));
        return closure;
    }

    /// <summary>
    /// Somebody of the place who is not the applicant looked and finds it done. An explanation is over with that: those who raised it agreed, or could not be
    /// reached; the caller ends the matter in the same transaction.
    /// </summary>
    public Result Check(Guid accountId, Guid unitId, PublicWords words, DateTimeOffset at)
    {
        if (State != ClosureState.Applied) return Refusal.RuleBroken("Supervision.NotAwaitingCheck");
        if (accountId == AppliedByAccountId) return Refusal.RuleBroken("Supervision.CheckerIsApplicant");
        if (!IsConfirmed) return Refusal.RuleBroken("Supervision.SecondKeyMissing");
        if (string.IsNullOrWhiteSpace(words)) return Refusal.Invalid("Supervision.WordsNeeded", "Words");
        (CheckedByAccountId, CheckedByUnitId, CheckedAt, CheckWords) = (accountId, unitId, at, words);
        State = Aim == ClosureAim.Explained ? ClosureState.Approved : ClosureState.Checked;
        Record(at, new ClosureChecked(words, unitId));
        return Result.Done;
    }

    /// <summary>The street approves; the caller strikes the matter off in the same transaction.</summary>
    public Result Approve(Guid accountId, Guid unitId, DateTimeOffset at)
    {
        if (State != ClosureState.Checked) return Refusal.RuleBroken("Supervision.NotAwaitingApproval");
        if (accountId == AppliedByAccountId || accountId == CheckedByAccountId) return Refusal.RuleBroken("Supervision.ApproverIsInvolved");
        (State, ApprovedByAccountId, ApprovedByUnitId, ApprovedAt) = (ClosureState.Approved, accountId, unitId, at);
        Record(at, new ClosureApproved(unitId));
        return Result.Done;
    }

    /// <summary>Not done yet: back to the doer with the reason.</summary>
    public Result Return(PublicWords reason, DateTimeOffset at)
    {
        if (!IsOpen) return Refusal.RuleBroken("Supervision.ClosureIsOver");
        if (string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("Supervision.ReasonNeeded", "Reason");
        (State, ReturnReason, ReturnedAt) = (ClosureState.Returned, reason, at);
        Record(at, new ClosureReturned(reason));
        return Result.Done;
    }

    public bool IsOpen => State is ClosureState.Applied or ClosureState.Checked;
}
