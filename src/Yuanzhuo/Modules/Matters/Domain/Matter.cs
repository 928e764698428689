using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>
/// A matter (事项): the thing to be solved, one number for life (一事一码). It is in one of the seven steps or ended in one way; one
/// organisation has the ball. This file: what it is and how it opens; the other parts: steps, holding, voices, progress, ending.
/// </summary>
public sealed partial class Matter : Aggregate
{
    private Matter()
    {
    }

    /// <summary>Such as <c>360103-2026-000123</c>: district, year, running number without gaps.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Public words: a short name of the thing, without personal data.</summary>
    public PublicWords Title { get; private set; } = PublicWords.Empty;

    /// <summary>Public words: what it is about.</summary>
    public PublicWords Summary { get; private set; } = PublicWords.Empty;

    public string? Category { get; private set; }

    public Guid PlaceId { get; private set; }

    /// <summary>The place as it was on the day of receipt: a reorganisation carries the matter to a successor and leaves this.</summary>
    public Guid ReceivedPlaceId { get; private set; }

    public Guid? BuildingId { get; private set; }

    /// <summary>The concern that founded it; null where the community opened it by itself (未诉先办).</summary>
    public Guid? FoundingConcernId { get; private set; }

    /// <summary>The day the founding concern was raised (or the matter opened); figures are counted by it.</summary>
    public DateOnly ReceivedOn { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The last movement of substance: a step, a hand-over taken, progress, a commitment, an ending.</summary>
    public DateTimeOffset LastMovedAt { get; private set; }

    public override Guid? FactsOfMatter => Id;

    public override Guid? FactsAtPlace => PlaceId;

    public static Matter Open(Opening opening, DateTimeOffset at)
    {
        var matter = new Matter
        {
            Number = opening.Number, Title = opening.Title, Summary = opening.Summary, Category = opening.Category, PlaceId = opening.PlaceId, ReceivedPlaceId = opening.ReceivedPlaceId ?? opening.PlaceId, BuildingId = opening.BuildingId,
            FoundingConcernId = opening.FoundingConcernId, ReceivedOn = opening.ReceivedOn, OpenedAt = at, LastMovedAt = at,
            Step = Step.Determine, HolderId = opening.HolderId, HeldSince = at, Handling = opening.Handling, DueOn = opening.Handling?.DueOn,
        };
        matter._visits.Add(new StepVisit(matter.Id, Step.Determine, at));
        matter._holdings.Add(new Holding(matter.Id, opening.HolderId, at));
        if (opening.FoundingConcernId is { } concern) matter._voices.Add(new MatterVoice(matter.Id, concern, VoiceKind.Founding, null, opening.Answer, at));
        matter.Index();
        matter.Record(at, new MatterOpened(opening.Number, opening.Title, opening.FoundingConcernId, opening.HolderId, opening.Handling?.DueOn));
        return matter;
    }

    /// <summary>Better words for the public; the number stays. Possible after the end too: personal data must leave whenever it is found.</summary>
    public void Retitle(PublicWords title, PublicWords summary, string? category, DateTimeOffset at)
    {
        (Title, Summary, Category) = (title, summary, category);
        Index();
        Record(at, new MatterRetitled(title));
    }

    /// <summary>Words of this matter were taken down, here and wherever else they stood; the caller has put the mark there.</summary>
    /// <param name="reason">Why: everybody reads it.</param>
    /// <param name="places">In how many places they stood.</param>
    /// <param name="at">When.</param>
    public void NoteRedacted(PublicWords reason, int places, DateTimeOffset at)
    {
        Index();
        Record(at, new WordsRedacted(reason, places));
    }

    /// <summary>A file of the record was taken down; its digest and the reason stay.</summary>
    public void NoteFileWithdrawn(Guid fileId, string digest, PublicWords reason, DateTimeOffset at) => Record(at, new FileWithdrawn(fileId, digest, reason));

    private void Move(DateTimeOffset at) => LastMovedAt = at > LastMovedAt ? at : LastMovedAt;

    private Refusal? RefusedBecauseEnded() => Ending is { } ending ? Refusal.RuleBroken("Matters.HasEnded", ending) : null;
}

/// <summary>What is needed to open a matter. Words are public words: checked for personal data by the use case.</summary>
public sealed record Opening
{
    public required string Number { get; init; }

    public required PublicWords Title { get; init; }

    public required PublicWords Summary { get; init; }

    public string? Category { get; init; }

    public required Guid PlaceId { get; init; }

    /// <summary>Where the founding concern was raised, if the place has ceased to exist since.</summary>
    public Guid? ReceivedPlaceId { get; init; }

    public Guid? BuildingId { get; init; }

    public Guid? FoundingConcernId { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Who has the ball first: as a rule the community.</summary>
    public required Guid HolderId { get; init; }

    /// <summary>By when it is handled (rule <c>case.limits</c>).</summary>
    public Calendar.Domain.Deadline? Handling { get; init; }

    /// <summary>What the person who raised the founding concern was told; see <see cref="MatterVoice.Answer"/>.</summary>
    public PublicWords? Answer { get; init; }
}
