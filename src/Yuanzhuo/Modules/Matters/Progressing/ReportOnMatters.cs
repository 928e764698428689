using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Progressing;

/// <summary>The same progress on several matters at once.</summary>
internal sealed class ReportOnMatters(TickedMatters ticked, ReportProgress report) : EachOfMany<ReportOnMatters.Input>
{
    public sealed class Input : ManyInput, IPublicWriting
    {
        /// <summary>What was done, the same for all, in public words.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : ManyRules<Input>
    {
        public static readonly Validator Kept = new();

        public Validator() => RuleFor(i => i.Words).IsWords();
    }

    protected override Result Check(Input input)
    {
        if (Validator.Kept.Check(input).Why is { } wrong) return wrong;
        return PublicWords.Check(input.Words, nameof(input.Words), input.PersonalDataMayStand).Why is { } unfit ? unfit : Result.Done;
    }

    protected override async Task<IReadOnlyList<Refusal>> DoOneAsync(Input input, Guid id, string? key, CancellationToken ct)
    {
        if (await ticked.KeyOfAsync(id, ct) is not { } matter) return [Refusal.NotFound("Matters.NoSuchMatter")];
        return (await report.HandleAsync(new ReportProgress.Input { Number = matter.Number, Words = input.Words, PersonalDataMayStand = input.PersonalDataMayStand, RequestKey = key }, ct)).Refusals;
    }
}
