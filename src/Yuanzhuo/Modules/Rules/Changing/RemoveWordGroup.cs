using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.Modules.Rules.Changing;

/// <summary>An administrator takes words off the list of those that mean the same.</summary>
internal sealed class RemoveWordGroup(Doer doer, YuanzhuoDb db) : Deed<RemoveWordGroup.Input, WordGroup, string>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid GroupId { get; set; }
    }

    public override Act Act => Act.ManageRules;

    /// <summary>As with all that an administrator sets for everybody.</summary>
    public override bool NeedsProof => true;

    protected override async Task<Result<At<WordGroup>>> TakeAsync(Input input, CancellationToken ct) =>
        await db.Set<WordGroup>().FindAsync([input.GroupId], ct) is { } group ? At.Everywhere(group) : Refusal.NotFound("Rules.NoSuchWords");

    /// <summary>The words.</summary>
    protected override Task<Result<string>> DoAsync(Input input, WordGroup group, CancellationToken ct) => Task.FromResult(group.Remove(Now).Then(group.Words));
}
