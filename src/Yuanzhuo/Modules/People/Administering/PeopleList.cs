using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>Which people a list shows.</summary>
internal sealed record PeopleFilter(string? Words, Role? Role, string? Unit, int Page);

/// <summary>One line of the list.</summary>
internal sealed record PersonLine(Guid Id, string Name, string UserName, DateTimeOffset? ClosedAt, bool IsLocked, bool IsDemo, IReadOnlyList<PostLine> Posts);

/// <summary>The accounts, by name, role and unit, in pages; open ones first.</summary>
internal sealed class PeopleList(YuanzhuoDb db, IPlacePaths places, TimeProvider clock)
{
    public const int PageSize = 30;

    public async Task<(int Total, IReadOnlyList<PersonLine> Lines)> PageAsync(PeopleFilter filter, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.TodayInChina());
        var people = await FilteredAsync(filter, today, ct);
        var total = await people.CountAsync(ct);
        var page = await people.OrderBy(a => a.ClosedAt != null).ThenBy(a => a.DisplayName).ThenBy(a => a.Id)
            .Skip((filter.Page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var posts = await db.PostsOfAsync([.. page.Select(a => a.Id)], ct);
        return (total, [.. page.Select(a => new PersonLine(
            a.Id, a.DisplayName, a.UserName ?? "", a.ClosedAt, a.LockoutEnd > now, a.IsDemo, [.. posts[a.Id].Where(p => p.UntilOn is null || p.UntilOn >= today)]))]);
    }

    private async Task<IQueryable<Account>> FilteredAsync(PeopleFilter filter, DateOnly today, CancellationToken ct)
    {
        var people = db.Accounts.AsNoTracking();
        if (filter.Words?.Trim() is { Length: > 0 } words)
        {
            var upper = words.ToUpperInvariant();
            people = people.Where(a => a.DisplayName.Contains(words) || a.NormalizedUserName!.Contains(upper));
        }

        var posts = db.Posts.Where(p => p.UntilOn == null || p.UntilOn >= today);
        if (filter.Role is { } role) posts = posts.Where(p => p.Role == role);
        if (filter.Unit?.Trim() is { Length: > 0 } unit)
        {
            var units = db.OrgUnits.AtOrBelowAny([.. (await places.FindAsync(unit, 1, ct)).Select(u => u.Path)]).Select(u => u.Id);
            posts = posts.Where(p => units.Contains(p.UnitId));
        }
        else if (filter.Role is null)
        {
            return people;
        }

        return people.Where(a => posts.Any(p => p.AccountId == a.Id));
    }
}
