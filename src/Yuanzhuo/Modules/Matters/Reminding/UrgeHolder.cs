using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Reminding;

/// <summary>Whoever inspects the area, or the street, urges the holder on (催办): a letter to its people, the words as an internal note on the matter.</summary>
internal sealed class UrgeHolder(Doer doer, YuanzhuoDb db, MatterDesk desk, NoteVault vault, StaffLetters letters) : Deed<UrgeHolder.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>What is to be done; at most 2,000 characters, read by those who handle it only.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() => RuleFor(i => i.Words).AreOfANote();
    }

    public override Act Act => Act.UrgeHolder;

    /// <summary>Two who urge at one moment must see each other.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        var morning = ChinaTime.StartOf(ChinaTime.DateOf(Now));
        var wasUrged = await db.Set<MatterNote>().AnyAsync(n => n.MatterId == at.Matter.Id && n.WrittenAt >= morning && n.IsUrging, ct);
        var urged = MatterNote.Urge(at.Matter, Doer.UnitUnlessOf(at.Holder.Id), Doer.AccountId, vault.Seal(input.Words)!, wasUrged, Now);
        if (urged.Why is { } why) return why;
        db.Add(urged.Value);
        var by = (await db.OrgUnits.FindAsync([urged.Value.UnitId], ct))!.Name;
        await letters.ToAsync(Act.ReportProgress, at.Holder.Id, new("Matters.Letter_Urged", [at.Matter.Number, at.Matter.Title, by], $"/matters/{at.Matter.Number}"), ct);
        return at.Matter.Number;
    }
}
