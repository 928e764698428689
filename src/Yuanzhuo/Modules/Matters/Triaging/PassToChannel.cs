using FluentValidation;
using System.Globalization;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>
/// The law has another way for it. The person is told which; the public reads the same neutral words for every channel, without content,
/// category or channel, so that what somebody reports about others cannot leak (信访工作条例 30).
/// </summary>
internal sealed class PassToChannel(UnitOfWork unit, ConcernDesk desk, MatterOpener opener, Texts texts, TimeProvider clock)
{
    /// <summary>What is stored is in the public's first language, whatever the worker reads.</summary>
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public sealed class Input : Repeatable
    {
        public Guid ConcernId { get; set; }

        public LegalChannel? Channel { get; set; }

        /// <summary>Further words for the person only; may be empty.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";
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

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.ConcernId, Act.TriageConcern, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var (concern, place, names) = taken.Value;
        var check = PublicWordsCheck.Check(false, names, ("Words", input.Words));
        if (!check.IsDone) return Result<string>.Refused(check.Refusals);

        var now = clock.GetUtcNow();
        var advice = (Say($"Advice_{input.Channel}") + "\n" + input.Words).Trim();
        concern.MaskFurther(Say("ContentNotPublic"), now);
        var opened = await opener.OpenAsync(place, concern, new(Say("NeutralTitle"), Say("ContentNotPublic"), null, null, advice) { HidesBuilding = true }, now, ct);
        if (!opened.IsDone) return Result<string>.Refused(opened.Refusals);
        var ended = opened.Value.End(Ending.OtherChannel, Say("NeutralEnding"), now);
        return ended.IsDone ? opened.Value.Number : Result<string>.Refused(ended.Refusals);
    }

    private string Say(string key) => texts.Find("Matters." + key, Chinese)!;
}
