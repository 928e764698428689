using FluentValidation;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.People.StandingIn;

/// <summary>Whoever will be away, or the head of their organisation, says who stands in (请假代班): the same post for somebody of the house, from a day to a day.</summary>
internal sealed class EnterStandIn(Doer doer, YuanzhuoDb db, AccountPlaces places) : Deed<EnterStandIn.Input, PostAt, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The post of whoever is away.</summary>
        public Guid PostId { get; set; }

        public Guid? AccountId { get; set; }

        public DateOnly? FromOn { get; set; }

        /// <summary>The last day away.</summary>
        public DateOnly? UntilOn { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.AccountId).NotNull().Saying("People.StandInNeeded");
            RuleFor(i => i.FromOn).NotNull().Saying("People.FromNeeded");
            RuleFor(i => i.UntilOn).NotNull().Saying("People.LastDayAwayNeeded");
            RuleFor(i => i.FromOn).Must(PostDays.Has).Saying(PostDays.NotThen, PostDays.Ends);
            RuleFor(i => i.UntilOn).Must(PostDays.Has).Saying(PostDays.NotThen, PostDays.Ends);
            RuleFor(i => i.UntilOn).Must((i, until) => until is null || i.FromOn is null || until >= i.FromOn).Saying("People.EndsBeforeItBegins");
            RuleFor(i => i.UntilOn).Must((i, until) => until is null || i.FromOn is null || until.Value.DayNumber - i.FromOn.Value.DayNumber < StandInRule.LongestDays).Saying("People.StandInTooLong");
        }
    }

    public override Act Act => Act.EnterStandIn;

    /// <summary>It gives rights to somebody else: an open desk is not enough for it.</summary>
    public override bool NeedsProof => true;

    /// <summary>Posts that must be kept apart, and one that must not end at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<PostAt>>> TakeAsync(Input input, CancellationToken ct) => db.PostAtAsync(input.PostId, ct);

    /// <summary>The post given.</summary>
    protected override async Task<Result<Guid>> DoAsync(Input input, PostAt at, CancellationToken ct)
    {
        var (post, from, until) = (at.Post, input.FromOn!.Value, input.UntilOn!.Value);
        if (!Doer.User.Leads(at) && post.AccountId != Doer.AccountId) return Refusal.Forbidden("People.OnlyOwnLeave");
        if (!StandInRule.MayBeReplaced(post)) return Refusal.RuleBroken("People.PostNotPassedOn");
        if (from < ChinaTime.DateOf(Now)) return Refusal.Invalid("People.LeaveIsOver", nameof(Input.FromOn));
        if (post.FromOn > from || post.UntilOn < until) return Refusal.RuleBroken("People.PostNotThatLong") with { Field = nameof(Input.UntilOn) };
        if (await db.Posts.AnyAsync(p => p.StandsInForId == post.Id && p.FromOn <= until && p.UntilOn >= from, ct)) return Refusal.RuleBroken("People.StandInIsThere");

        var who = input.AccountId!.Value;
        if (who == post.AccountId) return Refusal.Invalid("People.NotForOneself", nameof(Input.AccountId));
        if (!await places.IsFoundInAsync(StandInRule.HouseOf(at.Unit), who, ct)) return Refusal.Invalid("People.StandInNotOfHouse", nameof(Input.AccountId));
        var held = await db.Posts.AsNoTracking().Where(p => p.AccountId == who).ToListAsync(ct);
        if (held.Exists(p => RoleSeparation.Clashes(post.Role, from, until, p.Role, p.FromOn, p.UntilOn))) return Refusal.RuleBroken("People.AdministratorIsNotAuditor");
        if (held.Exists(p => p.Role == post.Role && p.UnitId == post.UnitId && p.Overlaps(from, until))) return Refusal.RuleBroken("People.PostIsHeldAlready");

        var given = post.StandIn(who, from, until, Now);
        db.Add(given);
        return given.Id;
    }
}
