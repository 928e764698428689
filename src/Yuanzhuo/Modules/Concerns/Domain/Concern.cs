using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>
/// A concern (诉求): what somebody said, once. Everybody sees <see cref="PublicWords"/>; what was hidden in them is kept sealed for those who
/// handle it. What becomes of it is decided at triage, and from then on its matter tells.
/// </summary>
public sealed partial class Concern : Aggregate
{
    private readonly List<ConcernPhoto> _photos = [];

    private Concern()
    {
    }

    /// <summary>Unguessable number given to the person; whoever has it may follow the concern.</summary>
    public string TrackingNumber { get; private set; } = "";

    public Guid PlaceId { get; private set; }

    /// <summary>The place as it was on the day it was raised: a reorganisation carries the concern to a successor and leaves this.</summary>
    public Guid RaisedPlaceId { get; private set; }

    public Guid? BuildingId { get; private set; }

    /// <summary>
    /// As spoken (原话), sealed, for those who handle it; null where the public reads just that, and once the raiser was forgotten.
    /// </summary>
    public string? SealedWords { get; private set; }

    /// <summary>The words with names, phones, numbers and plates masked: what everybody may see.</summary>
    public PublicWords PublicWords { get; private set; } = PublicWords.Empty;

    public Channel Channel { get; private set; }

    /// <summary>A key of the category list, or null where nobody chose.</summary>
    public string? Category { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>The day in China on which it was raised; figures are counted by it.</summary>
    public DateOnly RaisedOn { get; private set; }

    /// <summary>The worker who wrote it down, where somebody did (代录人).</summary>
    public Guid? RecordedByAccountId { get; private set; }

    /// <summary>Whether what was written down was read back to the person and confirmed.</summary>
    public bool WasReadBack { get; private set; }

    /// <summary>It came as machines send it; whoever triages it sees that and judges.</summary>
    public bool IsSuspect { get; private set; }

    /// <summary>How the person can be reached, encrypted; empty where none was left or it was forgotten.</summary>
    public SealedContact Contact { get; private set; } = SealedContact.None;

    /// <summary>When all that identifies the person was deleted because the time was over (<see cref="KeepingTime"/>).</summary>
    public DateTimeOffset? RaiserForgottenAt { get; private set; }

    public ConcernState State { get; private set; }

    /// <summary>In the order in which they were chosen.</summary>
    public IReadOnlyList<ConcernPhoto> Photos => [.. _photos.OrderBy(p => p.Order)];

    public override Guid? FactsAtPlace => PlaceId;

    public static Concern Raise(Telling telling, string trackingNumber, PublicWords publicWords, Deadline firstAnswer, DateTimeOffset at)
    {
        var concern = new Concern
        {
            TrackingNumber = trackingNumber, PlaceId = telling.PlaceId, RaisedPlaceId = telling.PlaceId, BuildingId = telling.BuildingId, SealedWords = telling.SealedWords, PublicWords = publicWords,
            Channel = telling.Channel, Category = telling.Category, RaisedAt = at, RaisedOn = ChinaTime.DateOf(at), RecordedByAccountId = telling.RecordedByAccountId,
            WasReadBack = telling.WasReadBack, IsSuspect = telling.IsSuspect, Contact = telling.Contact, FirstAnswer = firstAnswer,
        };
        concern._photos.AddRange(telling.PhotoIds.Select((id, index) => new ConcernPhoto(concern.Id, id, index + 1)));
        concern.Record(at, new ConcernRaised(telling.PlaceId, telling.Channel, telling.Category, telling.PhotoIds.Count, concern.FirstAnswerDueOn));
        return concern;
    }

    /// <summary>The place was given wrongly; until it is taken up it can be put right.</summary>
    public Result CorrectPlace(Guid placeId, Guid? buildingId, Deadline firstAnswer, DateTimeOffset at)
    {
        if (State != ConcernState.Awaiting) return Refusal.RuleBroken("Concerns.AlreadyTakenUp");
        Record(at, new ConcernPlaceCorrected(PlaceId, placeId));
        (PlaceId, RaisedPlaceId, BuildingId, FirstAnswer) = (placeId, placeId, buildingId, firstAnswer);
        return Result.Done;
    }

    /// <summary>Somebody decided what becomes of it; the person hears that as the first answer.</summary>
    public Result TakeUp(Guid matterId, DateTimeOffset at)
    {
        if (State != ConcernState.Awaiting) return Refusal.RuleBroken("Concerns.AlreadyTakenUp");
        State = ConcernState.TakenUp;
        FirstAnsweredAt ??= at;
        Record(at, new ConcernTakenUp(matterId));
        return Result.Done;
    }

    /// <summary>The merge was a mistake: it awaits triage again. Its first answer stays given.</summary>
    public Result PutBack(DateTimeOffset at)
    {
        if (State != ConcernState.TakenUp) return Refusal.RuleBroken("Concerns.NotTakenUp");
        State = ConcernState.Awaiting;
        Record(at, new ConcernPutBack());
        return Result.Done;
    }

    /// <summary>More of the words is hidden from the public.</summary>
    /// <param name="publicWords">What everybody may still see.</param>
    /// <param name="sealedWords">What everybody saw until now, sealed: kept as spoken where nothing was hidden yet.</param>
    /// <param name="at">When.</param>
    public void MaskFurther(PublicWords publicWords, string? sealedWords, DateTimeOffset at)
    {
        if (RaiserForgottenAt is null) SealedWords ??= sealedWords;
        PublicWords = publicWords;
        Record(at, new ConcernMasked());
    }

    /// <summary>What its person said later and the public does not read: sealed together with what was said at first, and forgotten with it.</summary>
    public void KeepMore(string? sealedWords)
    {
        if (RaiserForgottenAt is null) SealedWords = sealedWords;
    }
}
