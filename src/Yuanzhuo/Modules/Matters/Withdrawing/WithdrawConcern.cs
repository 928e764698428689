using FluentValidation;
using System.Globalization;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Matters.Withdrawing;

/// <summary>
/// The person takes back what they said (撤回), by their number and alone: nobody who is signed in does it for them, nor anybody by a number that a worker
/// wrote down. What others said too goes on.
/// </summary>
internal sealed class WithdrawConcern(Doer doer, YuanzhuoDb db, MatterOpener opener, MatterFates fates, Texts texts, SpokenVault vault) : Deed<WithdrawConcern.Input, ConcernOfPerson, string>(doer)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public sealed class Input : Repeatable
    {
        /// <summary>The concern's tracking number.</summary>
        public string TrackingNumber { get; set => field = value ?? ""; } = "";

        /// <summary>Why, if they like to say.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() => RuleFor(i => i.Words).MaximumLength(MatterWords.MostReason).Saying("Matters.WordsTooLong", MatterWords.MostReason);
    }

    public override Act Act => Act.ReadPublic;

    /// <summary>No promise is open, and nobody joins at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<ConcernOfPerson>>> TakeAsync(Input input, CancellationToken ct)
    {
        if (await db.ConcernByTrackingAsync(input.TrackingNumber, ct) is not { } concern) return Refusal.NotFound("Concerns.NoSuchNumber");
        return At.Everywhere(new ConcernOfPerson(concern, await db.MatterOfConcernAsync(concern.Id, ct), (await db.OrgUnits.FindAsync([concern.PlaceId], ct))!));
    }

    /// <summary>The tracking number, as people write it.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, ConcernOfPerson at, CancellationToken ct)
    {
        if (Doer.User.IsSignedIn || at.Concern.RecordedByAccountId is not null) return Refusal.Forbidden("Matters.WithdrawnByThePerson");
        var matter = at.Matter;
        if (matter is { IsOpen: false }) return Refusal.RuleBroken("Matters.HasEnded", matter.Ending!.Value);
        if (matter is { VoiceCount: > 1 }) return Refusal.RuleBroken("Matters.OthersSaidItToo");
        if (matter is null)
        {
            var opened = await opener.OpenAsync(at.Place, at.Concern, new(Say("WithdrawnTitle"), at.Concern.PublicWords, at.Concern.Category, null, null), Now, ct);
            if (opened.Why is { } why) return why;
            matter = opened.Value;
        }

        var words = PublicWords.Join("", Say("WithdrawnWords"), at.Concern.IsHidden(texts) ? null : PublicWords.Mask(input.Words, PublicText.NamesIn(vault.Open(at.Concern.SealedWords))));
        return (await fates.EndAsync(matter, Ending.Withdrawn, words, Now, ct)).Then(input.TrackingNumber);
    }

    private PublicWords Say(string key) => PublicWords.Mask(texts.Find("Matters." + key, Chinese));
}

/// <summary>A concern with the matter in which it is now, if it is in one.</summary>
internal sealed record ConcernOfPerson(Concern Concern, Matter? Matter, OrgUnit Place);
