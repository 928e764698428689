using FluentValidation;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Matters.Reminding;

/// <summary>Urges the holders of several matters on with the same words.</summary>
internal sealed class UrgeHolders(TickedMatters ticked, UrgeHolder urge) : EachOfMany<UrgeHolders.Input>
{
    public sealed class Input : ManyInput
    {
        /// <summary>What is to be done, the same for all; at most 2,000 characters.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";
    }

    private sealed class Validator : ManyRules<Input>
    {
        public static readonly Validator Kept = new();

        public Validator() => RuleFor(i => i.Words).AreOfANote();
    }

    protected override Result Check(Input input) => Validator.Kept.Check(input);

    protected override async Task<IReadOnlyList<Refusal>> DoOneAsync(Input input, Guid id, string? key, CancellationToken ct)
    {
        if (await ticked.KeyOfAsync(id, ct) is not { } matter) return [Refusal.NotFound("Matters.NoSuchMatter")];
        var done = await urge.HandleAsync(new UrgeHolder.Input { Number = matter.Number, Words = input.Words, RequestKey = key }, ct);
        return done.Refusals is [{ Kind: RefusalKind.Forbidden }] ? [Refusal.Forbidden("Matters.NotYourArea")] : done.Refusals;
    }
}
