using FluentValidation;
using System.Globalization;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>
/// The law has another way for it. The person is told which; the public reads the same neutral words for every channel, without content,
/// category or channel, so that what somebody reports about others cannot leak (信访工作条例 30).
/// </summary>
internal sealed class PassToChannel(Doer doer, ConcernDesk desk, MatterOpener opener, MatterFates fates, Texts texts, SpokenVault vault) : Deed<PassToChannel.Input, ConcernAtHand, string>(doer)
{
    /// <summary>What is stored is in the public's first language, whatever the worker reads.</summary>
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public sealed class Input : Repeatable, IPublicWriting
    {
        public Guid ConcernId { get; set; }

        public LegalChannel? Channel { get; set; }

        /// <summary>Further words for the person only; may be empty.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Channel).NotNull().Saying("Matters.ChooseChannel");
            RuleFor(i => i.Channel).IsInEnum().Saying("Matters.ChooseChannel");
            RuleFor(i => i.Words).MaximumLength(1000).Saying("Matters.WordsTooLong", 1000);
        }
    }

    public override Act Act => Act.TriageConcern;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<ConcernAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.ConcernId, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, ConcernAtHand at, CancellationToken ct)
    {
        var (concern, place, left) = at;
        var words = PublicWords.Check(input.Words, "Words", input.PersonalDataMayStand, [left]);
        if (words.Why is { } unfit) return unfit;
        var advice = PublicWords.Join("\n", Say($"Advice_{input.Channel}"), words.Value);
        concern.MaskFurther(ContentNotPublic.In(texts), vault.Seal(concern.PublicWords), Now);
        var opened = await opener.OpenAsync(place, concern, new(Say("NeutralTitle"), ContentNotPublic.In(texts), null, null, advice) { HidesBuilding = true }, Now, ct);
        if (opened.Why is { } why) return why;
        return (await fates.EndAsync(opened.Value, Ending.OtherChannel, Say("NeutralEnding"), Now, ct)).Then(opened.Value.Number);
    }

    private PublicWords Say(string key) => PublicWords.Mask(texts.Find("Matters." + key, Chinese));
}
