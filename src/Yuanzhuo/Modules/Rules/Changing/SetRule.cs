using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Rules.Changing;

/// <summary>An administrator gives a rule another value from a day on, naming the document or reason.</summary>
internal sealed class SetRule(YuanzhuoDb db, UnitOfWork unit, RuleMemory memory, IPlacePaths places, CurrentUser user, TimeProvider clock)
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

    /// <summary>The rule's key.</summary>
    public async Task<Result<string>> HandleAsync(Input input, CancellationToken ct)
    {
        var set = await unit.DoAsync(input, () => WorkAsync(input, ct), ct);
        memory.Forget();
        return set;
    }

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var path = input.ScopeUnitId is { } scope ? await places.OfAsync(scope, ct) : "";
        if (path is null) return Refusal.Invalid("Rules.NoSuchUnit", nameof(Input.ScopeUnitId));
        if (db.Authorise(user, Act.ManageRules, path) is { IsDone: false } no) return Result<string>.Refused(no.Refusals);

        var set = RulePack.Set(
            input.Key, input.Value!.Value, input.ScopeUnitId, input.FromOn!.Value, input.UntilOn, CleanText.Of(input.Source), user.AccountId!.Value, clock.GetUtcNow());
        if (!set.IsDone) return Result<string>.Refused(set.Refusals);
        db.Add(set.Value);
        return input.Key;
    }
}
