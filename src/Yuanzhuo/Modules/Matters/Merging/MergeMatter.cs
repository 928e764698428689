using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Merging;

/// <summary>Two matters are the same thing: one goes into the other with all its voices. It can be undone.</summary>
internal sealed class MergeMatter(Doer doer, YuanzhuoDb db, MatterDesk desk, MatterFates fates) : Deed<MergeMatter.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned, IPublicWriting
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }

        /// <summary>The number of the matter that stays.</summary>
        public string Into { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>What everybody is told. Public words.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";

        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Into).NotEmpty().Saying("Matters.ChooseMatter");
            RuleFor(i => i.Words).IsWords();
        }
    }

    public override Act Act => Act.MoveMatter;

    /// <summary>The one that stays must still stay: it may not go into the other at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The number of the matter that stays.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        if (await db.MatterAsync(input.Into, ct) is not { } into) return Refusal.Invalid("Matters.NoSuchMatter", "Into");
        var words = await Doer.CheckAsync(input.Words, "Words", input, [at.Matter.Id, into.Id], ct);
        if (words.Why is { } unfit) return unfit;
        var place = await db.OrgUnits.FindAsync([into.PlaceId], ct);
        if (!Doer.User.May(Act.MoveMatter, place!.Path)) return Refusal.Invalid("Matters.MatterOfAnotherPlace", "Into");
        return (await fates.MergeAsync(at.Matter, into, words.Value, Now, ct)).Then(into.Number);
    }
}
