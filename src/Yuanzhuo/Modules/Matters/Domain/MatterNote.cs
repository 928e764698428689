namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>
/// An internal note (内部备注): what those who handle a matter tell each other, and what inspectors tell them when they urge it (催办). Never public;
/// sealed, and gone with the contact data.
/// </summary>
public sealed class MatterNote : Aggregate
{
    /// <summary>Longest words, in characters.</summary>
    public const int MostWords = 2000;

    private Guid? _placeId;

    private MatterNote()
    {
    }

    private MatterNote(Matter matter) => (MatterId, _placeId) = (matter.Id, matter.PlaceId);

    public Guid MatterId { get; private init; }

    /// <summary>In whose name it was written.</summary>
    public Guid UnitId { get; private init; }

    public Guid WrittenById { get; private init; }

    /// <summary>The words, as the vault of notes seals them; empty once they were taken back.</summary>
    public string SealedWords { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>It urges the holder on (催办).</summary>
    public bool IsUrging { get; private init; }

    /// <summary>When its writer took the words back; null while they stand.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    public override Guid? FactsOfMatter => MatterId;

    public override Guid? FactsAtPlace => _placeId;

    /// <summary>Possible after the end too: a call about a matter that has ended is worth a line.</summary>
    public static MatterNote Write(Matter matter, Guid unitId, Guid accountId, string sealedWords, DateTimeOffset at)
    {
        var note = new MatterNote(matter) { UnitId = unitId, WrittenById = accountId, SealedWords = sealedWords, WrittenAt = at };
        note.Record(at, new NoteWritten(unitId));
        return note;
    }

    /// <summary>
    /// Urges the holder on, the step before an order of those who supervise (催办 before 督办, policy notes D). Not oneself, not what is paused (ADR 16) or waits for others, and not
    /// twice a day: a second call on one day says nothing new, which is this product's own rule.
    /// </summary>
    public static Result<MatterNote> Urge(Matter matter, Guid unitId, Guid accountId, string sealedWords, bool wasUrgedToday, DateTimeOffset at)
    {
        if (matter.Ending is { } ending) return Refusal.RuleBroken("Matters.HasEnded", ending);
        if (unitId == matter.HolderId) return Refusal.RuleBroken("Matters.UrgesItself");
        if (matter.Handling is { IsPaused: true }) return Refusal.RuleBroken("Matters.UrgePaused");
        if (matter.AwaitsClosure) return Refusal.RuleBroken("Matters.UrgeAwaitsClosure");
        if (wasUrgedToday) return Refusal.RuleBroken("Matters.UrgedToday");
        var note = new MatterNote(matter) { UnitId = unitId, WrittenById = accountId, SealedWords = sealedWords, WrittenAt = at, IsUrging = true };
        note.Record(at, new HolderUrged(unitId, matter.HolderId));
        return note;
    }

    /// <summary>Its writer takes the words back, and nobody else: that it was written, by whom and when stays.</summary>
    public Result TakeBack(Matter matter, Guid accountId, DateTimeOffset at)
    {
        if (accountId != WrittenById) return Refusal.RuleBroken("Matters.NotYourNote");
        if (TakenBackAt is not null) return Result.Done;
        (_placeId, SealedWords, TakenBackAt) = (matter.PlaceId, "", at);
        Record(at, new NoteTakenBack(UnitId));
        return Result.Done;
    }
}
