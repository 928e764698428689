using FluentValidation;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>An administrator gives a post: a role at an organisation, from a day. Giving one to oneself is possible and stands in the journal.</summary>
internal sealed class GivePost(Doer doer, YuanzhuoDb db, AccountPlaces places) : Deed<GivePost.Input, OrgUnit, Guid>(doer)
{
    public sealed class Input : Repeatable
    {
        public Guid AccountId { get; set; }

        public Role? Role { get; set; }

        public Guid? UnitId { get; set; }

        public DateOnly? FromOn { get; set; }

        /// <summary>Last day; none while open-ended.</summary>
        public DateOnly? UntilOn { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Role).Must(r => r is not null and not Platform.Access.Role.Anyone && Enum.IsDefined(r.Value)).Saying("People.RoleNeeded");
            RuleFor(i => i.UnitId).NotNull().Saying("People.UnitNeeded");
            RuleFor(i => i.FromOn).NotNull().Saying("People.FromNeeded");
            RuleFor(i => i.FromOn).Must(PostDays.Has).Saying(PostDays.NotThen, PostDays.Ends);
            RuleFor(i => i.UntilOn).Must(PostDays.Has).Saying(PostDays.NotThen, PostDays.Ends);
            RuleFor(i => i.UntilOn).Must((i, until) => until is null || i.FromOn is null || until >= i.FromOn).Saying("People.EndsBeforeItBegins");
        }
    }

    public override Act Act => Act.ManagePeople;

    public override bool NeedsProof => true;

    /// <summary>Posts that must be kept apart, and an account that stays open: none may come or go at the same moment.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override async Task<Result<At<OrgUnit>>> TakeAsync(Input input, CancellationToken ct)
    {
        var at = await db.OrgUnits.Existing().FirstOrDefaultAsync(u => u.Id == input.UnitId, ct);
        if (at is null) return Refusal.Invalid("People.UnitNeeded", nameof(Input.UnitId));
        // Where the post is, and where its person stands already: a street takes nobody of another one, and gives no post that reaches further.
        if (!RolePlacing.IsDelegated(input.Role!.Value)) return At.Everywhere(at);
        return At.Place(at, UnitPath.Common([at.Path, await places.OfAsync(input.AccountId, ct)]));
    }

    /// <summary>The post.</summary>
    protected override async Task<Result<Guid>> DoAsync(Input input, OrgUnit at, CancellationToken ct)
    {
        if (!await db.Accounts.AnyAsync(a => a.Id == input.AccountId && a.ClosedAt == null, ct)) return Refusal.NotFound("People.NoSuchPerson");
        var (role, from, until) = (input.Role!.Value, input.FromOn!.Value, input.UntilOn);
        if (!RolePlacing.MayHold(role, at.Kind)) return Refusal.RuleBroken("People.RoleNotThere", at.Name) with { Field = nameof(Input.Role) };
        var held = await db.Posts.AsNoTracking().Where(p => p.AccountId == input.AccountId).ToListAsync(ct);
        if (held.Exists(p => RoleSeparation.Clashes(role, from, until, p.Role, p.FromOn, p.UntilOn))) return Refusal.RuleBroken("People.AdministratorIsNotAuditor");
        if (held.Exists(p => p.Role == role && p.UnitId == at.Id && p.Overlaps(from, until))) return Refusal.RuleBroken("People.PostIsHeldAlready");

        var post = Post.Give(input.AccountId, role, at.Id, from, until, Now);
        db.Add(post);
        return post.Id;
    }
}
