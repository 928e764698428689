using FluentValidation;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Rules.Changing;

/// <summary>An administrator says which words mean the same when somebody searches.</summary>
internal sealed class AddWordGroup(Doer doer, YuanzhuoDb db) : Deed<AddWordGroup.Input, string, string>(doer)
{
    private static readonly char[] Between = [' ', '　', '、', '，', ',', ';', '；', '\n', '\r', '\t'];

    public sealed class Input : Repeatable
    {
        /// <summary>Parted by blanks or commas.</summary>
        public string Words { get; set; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() => RuleFor(i => i.Words).NotEmpty().Saying("Rules.TwoWordsNeeded");
    }

    public override Act Act => Act.ManageRules;

    /// <summary>As with all that an administrator sets for everybody.</summary>
    public override bool NeedsProof => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<string>>> TakeAsync(Input input, CancellationToken ct) => Task.FromResult<Result<At<string>>>(At.Everywhere(CleanText.Of(input.Words)));

    /// <summary>The words as they are kept.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, string words, CancellationToken ct)
    {
        if (await db.Set<WordGroup>().CountAsync(g => g.RemovedAt == null, ct) >= WordGroup.MostGroups) return Refusal.RuleBroken("Rules.TooManyGroups", WordGroup.MostGroups);
        var added = WordGroup.Add([.. words.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()], Now);
        if (added.IsDone) db.Add(added.Value);
        return added.IsDone ? added.Value.Words : Result<string>.Refused(added.Refusals);
    }
}
