using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>
/// A commitment (承诺): one organisation said aloud what it will do and by when. The words stay as spoken; the term is read out of them and
/// its due date is counted on the working calendar. This file: what it is and how it is made; the other parts: keeping, extending, reviewing.
/// </summary>
public sealed partial class Commitment : Aggregate
{
    public const int LongestWords = 500;

    public const int LongestOfficer = 60;

    /// <summary>A date farther off is a slip of the tongue or of the key.</summary>
    public const int LongestYears = 10;

    private readonly List<CommitmentHelper> _helpers = [];

    private Commitment()
    {
    }

    public Guid MatterId { get; private set; }

    /// <summary>The matter's place (OrgUnit id); a matter never moves.</summary>
    public Guid PlaceId { get; private set; }

    /// <summary>Who promised and holds it (OrgUnit id): exactly one organisation.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Who spoke, in public words: as a rule a post such as 城建科负责人; null where nobody noted it.</summary>
    public PublicWords? Officer { get; private set; }

    /// <summary>原话: the words as spoken, fit for the public.</summary>
    public PublicWords Words { get; private set; } = PublicWords.Empty;

    /// <summary>The term as spoken or as given at a review, what was granted, what stopped the clock, and the day that follows.</summary>
    public Deadline Deadline { get; private set; } = null!;

    public DateTimeOffset SpokenAt { get; private set; }

    /// <summary>From when the organisation has to move: the speaking, the review at which a date was given, or the day the clock went on.</summary>
    public DateTimeOffset CountedFromAt { get; private set; }

    /// <summary>The last day; null while no date is promised or the clock stands still.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day on which somebody looks again, for a commitment without a date; else null.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>The roundtable at which it was spoken, where it was one.</summary>
    public Guid? RoundtableId { get; private set; }

    /// <summary>The agenda item under which it was spoken, where there was one.</summary>
    public Guid? AgendaItemId { get; private set; }

    public CommitmentState State { get; private set; }

    /// <summary>配合单位: those who help; the one who promised still answers for it.</summary>
    public IReadOnlyList<CommitmentHelper> Helpers => _helpers;

    public Term Term => Deadline.Term;

    /// <summary>力争: a target only; it is tracked but never red (policy notes C).</summary>
    public bool IsAim => Term.IsAim;

    /// <summary>暂定: a notice not yet published may still move the due or review date (policy notes, trap 4).</summary>
    public bool IsProvisional => Deadline.IsProvisional;

    public bool IsOpen => State == CommitmentState.Open;

    public override Guid? FactsOfMatter => MatterId;

    public override Guid? FactsAtPlace => PlaceId;

    /// <summary>Takes a commitment down for an open matter. The caller adds it and sets the matter's next due day (<c>Data.CommittedDue</c>).</summary>
    /// <param name="matter">What it is promised for.</param>
    /// <param name="spoken">Who, the words, the term as read or corrected.</param>
    /// <param name="calendar">The working calendar of the matter's place.</param>
    /// <param name="at">The instant of recording.</param>
    public static Result<Commitment> Make(Matter matter, SpokenCommitment spoken, WorkingCalendar calendar, DateTimeOffset at)
    {
        if (Refuse(matter, spoken, at) is { } refusal) return refusal;
        var commitment = new Commitment
        {
            MatterId = matter.Id, PlaceId = matter.PlaceId, UnitId = spoken.UnitId, Officer = spoken.Officer, Words = spoken.Words,
            SpokenAt = spoken.SpokenAt, RoundtableId = spoken.RoundtableId, AgendaItemId = spoken.AgendaItemId,
        };
        commitment._helpers.AddRange(spoken.HelperIds.Distinct().Select(unit => new CommitmentHelper(commitment.Id, unit)));
        commitment.Bind(spoken.Term, spoken.SpokenAt, calendar);
        commitment.Record(at, CommitmentMade.Of(commitment));
        return commitment;
    }

    private static Refusal? Refuse(Matter matter, SpokenCommitment spoken, DateTimeOffset at) => spoken switch
    {
        _ when !matter.IsOpen => Refusal.RuleBroken("Commitments.MatterHasEnded"),
        { Words: var words } when string.IsNullOrWhiteSpace(words) => Refusal.Invalid("Commitments.WordsNeeded", nameof(Commitment.Words)),
        { Words.Text.Length: > LongestWords } => Refusal.Invalid("Commitments.TooLong", nameof(Commitment.Words), LongestWords),
        { Officer.Text.Length: > LongestOfficer } => Refusal.Invalid("Commitments.TooLong", nameof(Commitment.Officer), LongestOfficer),
        _ when spoken.SpokenAt > at => Refusal.Invalid("Commitments.SpokenInFuture", "SpokenOn"),
        _ when spoken.HelperIds.Contains(spoken.UnitId) => Refusal.Invalid("Commitments.HelperIsHolder", "Helpers"),
        _ => RefuseDate(spoken.Term, ChinaTime.DateOf(spoken.SpokenAt)),
    };

    /// <summary>A named date lies neither before the day it was named nor beyond <see cref="LongestYears"/>.</summary>
    private static Refusal? RefuseDate(Term term, DateOnly namedOn) => term switch
    {
        { Kind: not TermKind.OnDate } or { On: null } => null,
        { On: { } on } when on < namedOn => Refusal.Invalid("Commitments.DateBeforeSpoken", "Term.On"),
        { On: { } on } when on > namedOn.AddYears(LongestYears) => Refusal.Invalid("Commitments.DateTooFar", "Term.On", LongestYears),
        _ => null,
    };

    /// <summary>Takes the term and counts its day.</summary>
    private void Bind(Term term, DateTimeOffset from, WorkingCalendar calendar)
    {
        CountedFromAt = from;
        Take(Deadline.From(term, from, calendar));
    }

    private void Take(Deadline deadline)
    {
        Deadline = deadline;
        (DueOn, ReviewOn) = deadline.Term.IsReview ? ((DateOnly?)null, deadline.DueOn) : (deadline.DueOn, null);
    }
}
