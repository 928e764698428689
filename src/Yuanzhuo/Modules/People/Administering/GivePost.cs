using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>An administrator gives a post: a role at an organisation, from a day. Giving one to oneself is possible and stands in the journal.</summary>
internal sealed class GivePost(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, TimeProvider clock)
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
            RuleFor(i => i.UntilOn).Must((i, until) => until is null || i.FromOn is null || until >= i.FromOn).Saying("People.EndsBeforeItBegins");
        }
    }

    /// <summary>The post.</summary>
    public Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Guid>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<Guid>.Refused(invalid.Refusals);
        await db.HoldAsync(input.AccountId, ct);
        if (!await db.Accounts.AnyAsync(a => a.Id == input.AccountId && a.ClosedAt == null, ct)) return Refusal.NotFound("People.NoSuchPerson");
        if (await db.OrgUnits.Existing().FirstOrDefaultAsync(u => u.Id == input.UnitId, ct) is not { } at) return Refusal.Invalid("People.UnitNeeded", nameof(Input.UnitId));
        if (db.Authorise(user, Act.ManagePeople, at.Path) is { IsDone: false } no) return Result<Guid>.Refused(no.Refusals);

        var (role, from, until) = (input.Role!.Value, input.FromOn!.Value, input.UntilOn);
        var held = await db.Posts.AsNoTracking().Where(p => p.AccountId == input.AccountId).ToListAsync(ct);
        if (held.Exists(p => RoleSeparation.Clashes(role, from, until, p.Role, p.FromOn, p.UntilOn))) return Refusal.RuleBroken("People.AdministratorIsNotAuditor");
        if (held.Exists(p => p.Role == role && p.UnitId == at.Id && p.Overlaps(from, until))) return Refusal.RuleBroken("People.PostIsHeldAlready");

        var post = Post.Give(input.AccountId, role, at.Id, from, until, clock.GetUtcNow());
        db.Add(post);
        return post.Id;
    }
}
