using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>An administrator links a leader's post to a community (挂点), or takes the link away.</summary>
internal sealed class LinkLeader(YuanzhuoDb db, UnitOfWork unit, CurrentUser user, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid PostId { get; set; }

        public Guid? UnitId { get; set; }

        public bool Remove { get; set; }
    }

    /// <summary>The post.</summary>
    public Task<Result<Guid>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<Guid>> WorkAsync(Input input, CancellationToken ct)
    {
        if (db.Authorise(user, Act.ManagePeople, "") is { IsDone: false } no) return Result<Guid>.Refused(no.Refusals);
        if (await db.Posts.Include(p => p.Links).FirstOrDefaultAsync(p => p.Id == input.PostId, ct) is not { } post) return Refusal.NotFound("People.NoSuchPost");
        if (input.Remove)
        {
            post.Unlink(input.UnitId ?? Guid.Empty, clock.GetUtcNow());
            return post.Id;
        }

        var community = await db.OrgUnits.Existing().FirstOrDefaultAsync(u => u.Id == input.UnitId, ct);
        if (community is null || !(community.Kind.IsResidential || community.Kind == OrgUnitKind.Street)) return Refusal.Invalid("People.CommunityNeeded", nameof(Input.UnitId));
        var linked = post.Link(community.Id, clock.GetUtcNow());
        return linked.IsDone ? post.Id : Result<Guid>.Refused(linked.Refusals);
    }
}
