using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Domain;

/// <summary>The second key: what those who raised it say.</summary>
public sealed partial class Closure
{
    /// <summary>
    /// One answer for each concern. "Not solved" goes back to the doer at once; the caller takes the matter out of waiting in the
    /// same transaction.
    /// </summary>
    /// <param name="concernId">Whose answer it is.</param>
    /// <param name="isSolved">Solved or not: theirs to say, nobody else's.</param>
    /// <param name="satisfaction">Null where they did not say.</param>
    /// <param name="publicWords">Their words, masked; null for none.</param>
    /// <param name="recordedByAccountId">The worker at the desk, or null by the one-time link.</param>
    /// <param name="at">Now.</param>
    public Result Answer(Guid concernId, bool isSolved, Satisfaction? satisfaction, PublicWords? publicWords, Guid? recordedByAccountId, DateTimeOffset at)
    {
        if (State != ClosureState.Applied) return Refusal.RuleBroken("Supervision.NoLongerAsking");
        if (recordedByAccountId == AppliedByAccountId) return Refusal.RuleBroken("Supervision.DoerCannotAnswer");
        if (_answers.Exists(a => a.ConcernId == concernId)) return Refusal.RuleBroken("Supervision.AlreadyAnswered");
        _answers.Add(new ClosureAnswer(Id, concernId, isSolved, satisfaction, publicWords, recordedByAccountId, at));
        var isAtDesk = recordedByAccountId is not null;
        Record(at, Aim == ClosureAim.Explained ? new ExplanationAnswered(isSolved, satisfaction, publicWords, isAtDesk) : new ClosureAnswered(isSolved, satisfaction, publicWords, isAtDesk));
        if (!isSolved) return ReturnAsNotSolved(publicWords, at);
        // Everybody agreed: the explainer and those who asked are the two keys. Where not all answered, somebody else of the place looks first.
        if (Aim == ClosureAim.Explained && _answers.Count >= VoicesToAsk) State = ClosureState.Approved;
        return Result.Done;
    }

    /// <summary>Nobody could be reached; after three dated tries on different days that stands for an answer.</summary>
    public Result NoteFailedContact(PublicWords how, DateTimeOffset at, Guid accountId)
    {
        if (State != ClosureState.Applied) return Refusal.RuleBroken("Supervision.NoLongerAsking");
        if (accountId == AppliedByAccountId) return Refusal.RuleBroken("Supervision.DoerCannotAnswer");
        if (_attempts.Exists(a => ChinaTime.DateOf(a.At) == ChinaTime.DateOf(at))) return Refusal.RuleBroken("Supervision.OneTryADay");
        _attempts.Add(new ContactAttempt(Id, how, accountId, at));
        Record(at, new ContactFailed(how, _attempts.Count));
        return Result.Done;
    }

    private Result ReturnAsNotSolved(PublicWords? words, DateTimeOffset at)
    {
        (State, ReturnReason, ReturnedAt) = (ClosureState.Returned, words, at);
        Record(at, Aim == ClosureAim.Explained ? new ExplanationRejected(words) : new ClosureReturnedByResidents(words));
        return Result.Done;
    }
}

/// <summary>满意 or not.</summary>
public enum Satisfaction
{
    Satisfied,
    Partly,
    Dissatisfied,
}

/// <summary>What one who raised it says.</summary>
public sealed class ClosureAnswer
{
    internal ClosureAnswer(Guid closureId, Guid concernId, bool isSolved, Satisfaction? satisfaction, PublicWords? words, Guid? recordedByAccountId, DateTimeOffset answeredAt) =>
        (Id, ClosureId, ConcernId, IsSolved, Satisfaction, Words, RecordedByAccountId, AnsweredAt) =
        (NewId.Next(), closureId, concernId, isSolved, satisfaction, words, recordedByAccountId, answeredAt);

    public Guid Id { get; private init; }

    public Guid ClosureId { get; private init; }

    public Guid ConcernId { get; private init; }

    public bool IsSolved { get; private init; }

    public Satisfaction? Satisfaction { get; private init; }

    public PublicWords? Words { get; private init; }

    public Guid? RecordedByAccountId { get; private init; }

    public DateTimeOffset AnsweredAt { get; private init; }
}

/// <summary>A dated try to reach somebody that failed.</summary>
public sealed class ContactAttempt
{
    internal ContactAttempt(Guid closureId, PublicWords how, Guid accountId, DateTimeOffset at) => (Id, ClosureId, How, AccountId, At) = (NewId.Next(), closureId, how, accountId, at);

    public Guid Id { get; private init; }

    public Guid ClosureId { get; private init; }

    public PublicWords How { get; private init; }

    public Guid AccountId { get; private init; }

    public DateTimeOffset At { get; private init; }
}

/// <summary>A file of evidence.</summary>
public sealed class ClosureFile
{
    internal ClosureFile(Guid closureId, Guid fileId) => (Id, ClosureId, FileId) = (NewId.Next(), closureId, fileId);

    public Guid Id { get; private init; }

    public Guid ClosureId { get; private init; }

    public Guid FileId { get; private init; }
}

/// <summary>
/// A one-time link by which one who raised it answers. Only the digest of its secret is kept; the doer never sees it.
/// </summary>
public sealed class AnswerLink
{
    public Guid Id { get; init; } = NewId.Next();

    public Guid ClosureId { get; init; }

    public Guid ConcernId { get; init; }

    public required string Digest { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
