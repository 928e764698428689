using Yuanzhuo.Modules.People.Data;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>A leader's post and the communities it is tied to.</summary>
internal sealed record LeaderLinks(Guid AccountId, IReadOnlyDictionary<Guid, string> Linked);

/// <summary>Which communities a leader's post is tied to, and which could be.</summary>
internal sealed class ReadLinks(YuanzhuoDb db, CurrentUser user, IPlacePaths places)
{
    private const int MostFound = 12;

    /// <summary>Null where there is no such post, or it is not a leader's.</summary>
    public async Task<LeaderLinks?> OfAsync(Guid postId, CancellationToken ct)
    {
        var post = await db.Posts.AsNoTracking().Include(p => p.Links).FirstOrDefaultAsync(p => p.Id == postId && p.Role == Role.Leader, ct);
        return post is null || !user.May(Act.ManagePeople, "") ? null : new LeaderLinks(post.AccountId, await places.NamesAsync([.. post.Links.Select(l => l.UnitId)], ct));
    }

    /// <summary>Organisations by name or initials, those tied already left out.</summary>
    public async Task<IReadOnlyList<PlaceName>> FindAsync(string? words, LeaderLinks links, CancellationToken ct) =>
        [.. (await places.FindAsync(words ?? "", MostFound, ct)).Where(u => !links.Linked.ContainsKey(u.Id))];
}
