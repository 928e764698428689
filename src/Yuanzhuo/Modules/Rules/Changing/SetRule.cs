using FluentValidation;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Rules.Changing;

/// <summary>An administrator gives a rule another value from a day on, naming the document or reason.</summary>
internal sealed class SetRule(Doer doer, YuanzhuoDb db, IPlacePaths places) : Deed<SetRule.Input, string, string>(doer)
{
    public sealed class Input : Repeatable
    {
        public string Key { get; set; } = "";

        public int? Value { get; set; }

        public DateOnly? FromOn { get; set; }

        /// <summary>Last day; none while open-ended.</summary>
        public DateOnly? UntilOn { get; set; }

        /// <summary>The organisation it holds for, with all below; none for the whole installation.</summary>
        public Guid? ScopeUnitId { get; set; }

        public string Source { get; set; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Value).NotNull().Saying("Rules.ValueNeeded");
            RuleFor(i => i.FromOn).NotNull().Saying("Rules.FromNeeded");
            RuleFor(i => i.Source).NotEmpty().Saying("Rules.SourceNeeded");
            RuleFor(i => i.Source).MaximumLength(400).Saying("Rules.SourceTooLong", 400);
        }
    }

    public override Act Act => Act.ManageRules;

    /// <summary>How fresh a proof must be, and of whom a second factor is asked, are rules too.</summary>
    public override bool NeedsProof => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<string>>> TakeAsync(Input input, CancellationToken ct)
    {
        var path = input.ScopeUnitId is { } scope ? await places.OfAsync(scope, ct) : "";
        return path is null ? Refusal.Invalid("Rules.NoSuchUnit", nameof(Input.ScopeUnitId)) : At.Place(input.Key, path);
    }

    /// <summary>The rule's key.</summary>
    protected override Task<Result<string>> DoAsync(Input input, string key, CancellationToken ct)
    {
        var set = RulePack.Set(key, input.Value!.Value, input.ScopeUnitId, input.FromOn!.Value, input.UntilOn, CleanText.Of(input.Source), Doer.AccountId, Now);
        if (set.IsDone) db.Add(set.Value);
        return Task.FromResult(set.Then(key));
    }
}
