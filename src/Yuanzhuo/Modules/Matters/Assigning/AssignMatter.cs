using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Matters.Assigning;

/// <summary>The holder gives a matter to one of its own people, or to nobody in particular. Only from within: no other organisation says who works there.</summary>
internal sealed class AssignMatter(Doer doer, YuanzhuoDb db, MatterDesk desk, Assignees assignees, LetterDesk letters) : Deed<AssignMatter.Input, MatterAtHand, string>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>The account; null for nobody.</summary>
        public Guid? AssigneeId { get; set; }

        /// <summary>Who worked on it when the form was drawn; null for nobody. Somebody else meanwhile: the choice is made anew.</summary>
        public Guid? SeenAssigneeId { get; set; }
    }

    public override Act Act => Act.AssignMatter;

    protected override async Task<Result<At<MatterAtHand>>> TakeAsync(Input input, CancellationToken ct)
    {
        var found = await desk.AtHolderAsync(input.Number, ct);
        return found.Why is { } why ? why : found.Value with { Paths = [found.Value.Thing.Holder.Path] };
    }

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, MatterAtHand at, CancellationToken ct)
    {
        if (input.AssigneeId is { } id && (await assignees.AtAsync(at.Holder.Id, ct)).All(c => c.Id != id)) return Refusal.Invalid("Matters.NotAColleague", "AssigneeId");
        // Taken before it is asked who works on it: whoever changes it in between is noticed here, later when it is saved.
        var given = await db.Assignments.FirstOrDefaultAsync(a => a.MatterId == at.Matter.Id, ct);
        if (await assignees.OfAsync(at.Matter, ct) is var now && now?.Id != input.SeenAssigneeId && now?.Id != input.AssigneeId)
            return now is null ? Refusal.Conflict("Matters.UnassignedMeanwhile") : Refusal.Conflict("Matters.AssignedMeanwhile", now.Name);
        if (given is null) db.Add(given = Assignment.Of(at.Matter));
        var done = given.Give(at.Matter, input.AssigneeId, Now);
        if (done.IsDone && given.NewFacts.Count > 0 && input.AssigneeId is { } assignee && assignee != Doer.AccountId)
            await letters.ToAccountsAsync([assignee], new("Matters.Letter_Assigned", [at.Matter.Number, at.Matter.Title, at.Holder.Name], $"/matters/{at.Matter.Number}"), ct);
        return done.Then(at.Matter.Number);
    }
}
