using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Pinyin;

namespace Yuanzhuo.Modules.People.Administering;

/// <summary>Which people a list shows.</summary>
internal sealed record PeopleFilter(string? Words, Role? Role, string? Unit, int Page);

/// <summary>One line of the list.</summary>
internal sealed record PersonLine(Guid Id, string Name, string UserName, DateTimeOffset? ClosedAt, bool IsLocked, bool IsDemo, IReadOnlyList<PostLine> Posts);

/// <summary>The accounts, by name, role and unit, in pages; open ones first.</summary>
internal sealed class PeopleList(YuanzhuoDb db, AccountPlaces accounts, CurrentUser user, IPlacePaths places, PeopleSearch search, TimeProvider clock)
{
    public const int PageSize = 30;

    /// <summary>One page.</summary>
    /// <returns>How many there are; the page; whether nobody bears the name and these only come near it.</returns>
    public async Task<(int Total, IReadOnlyList<PersonLine> Lines, bool AreNear)> PageAsync(PeopleFilter filter, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.TodayInChina());
        var (people, areNear) = await NamedAsync(await FilteredAsync(filter, today, ct), filter.Words, ct);
        // By reading, which no database knows: names and ids of all of them are a few thousand short rows.
        var all = await people.Select(a => new { a.Id, a.DisplayName, IsClosed = a.ClosedAt != null }).ToListAsync(ct);
        var (total, shown) = (all.Count, all.OrderBy(a => a.IsClosed).ThenBy(a => PinyinOrder.KeyOf(a.DisplayName), StringComparer.Ordinal).ThenBy(a => a.Id).Skip((filter.Page - 1) * PageSize).Take(PageSize).Select(a => a.Id).ToList());
        var page = (await db.Accounts.AsNoTracking().Where(a => shown.Contains(a.Id)).ToListAsync(ct)).OrderBy(a => shown.IndexOf(a.Id)).ToList();
        var posts = await db.PostsOfAsync([.. page.Select(a => a.Id)], ct);
        return (total, [.. page.Select(a => new PersonLine(
            a.Id, a.DisplayName, a.UserName ?? "", a.ClosedAt, a.LockoutEnd > now, a.IsDemo, [.. posts[a.Id].Where(p => p.UntilOn is null || p.UntilOn >= today)]))], areNear);
    }

    private async Task<(IQueryable<Account> People, bool AreNear)> NamedAsync(IQueryable<Account> people, string? words, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words)) return (people, false);
        var found = await search.FindAsync(people, words, byUnit: true, ct);
        var ids = found.All.Select(p => p.Id).ToArray();
        return (people.Where(a => EF.Parameter(ids).Contains(a.Id)), found.AreNear);
    }

    private async Task<IQueryable<Account>> FilteredAsync(PeopleFilter filter, DateOnly today, CancellationToken ct)
    {
        var people = accounts.Below(user.PathsFor(Act.ManagePeople)).AsNoTracking();
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
