using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Matters.Noting;

/// <summary>Whoever wrote an internal note takes its words back: they leave the database at once, a mark with the day stands where they were.</summary>
internal sealed class TakeBackNote(Doer doer, YuanzhuoDb db, MatterDesk desk) : Deed<TakeBackNote.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        public Guid NoteId { get; set; }
    }

    /// <summary>Whoever may read it and wrote it; an inspector reads and urges, but writes no other notes.</summary>
    public override Act Act => Act.ReadNotes;

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtHolderAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        if (await db.Set<MatterNote>().FirstOrDefaultAsync(n => n.Id == input.NoteId && n.MatterId == at.Matter.Id, ct) is not { } note) return Refusal.NotFound("Matters.NoSuchNote");
        await db.ShredWhatIsDeletedAsync(ct);
        return note.TakeBack(at.Matter, Doer.AccountId, Now).Then(at.Matter.Number);
    }
}
