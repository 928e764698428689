using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>Somebody of the staff who was looked for.</summary>
public sealed record FoundPerson(Guid Id, string Name, string UserName);

/// <summary>
/// The one search for people of the staff: by name in any writing, its pinyin or initials, by user name, and, where asked, by the organisation where they have
/// a post, or by both (象山 张). Readings cannot be asked of a database: names and ids of all are a few thousand short rows.
/// </summary>
public sealed class PeopleSearch(YuanzhuoDb db, UnitSearch units, TimeProvider clock)
{
    /// <summary>Those meant; who only comes near where nobody is.</summary>
    /// <param name="among">Whose accounts.</param>
    /// <param name="words">As typed, or an account's id.</param>
    /// <param name="byUnit">Whether an organisation's name finds its people.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<NamesFound<FoundPerson>> FindAsync(IQueryable<Account> among, string words, bool byUnit, CancellationToken ct)
    {
        var people = among.AsNoTracking();
        var typed = SearchBox.Read(words);
        if (Guid.TryParse(typed, out var id)) return new(await RowsAsync(people.Where(a => a.Id == id), ct), false);
        var query = NameQuery.Of(typed);
        if (query.IsEmpty) return NamesFound<FoundPerson>.None;
        var parts = new List<(NameQuery Query, IReadOnlySet<Guid> At)>();
        foreach (var part in typed.Split([' ', '　', '、', '，', ','], StringSplitOptions.RemoveEmptyEntries))
            parts.Add((NameQuery.Of(part), byUnit ? await AtAsync(part, ct) : new HashSet<Guid>()));
        return NamesFound<FoundPerson>.Among(await RowsAsync(people, ct), FitOf, p => query.NearOf(p.Name));

        NameFit? FitOf(FoundPerson person) => Names(query, person) ?? (parts.TrueForAll(part => part.At.Contains(person.Id) || Names(part.Query, person) is not null) ? NameFit.Above : null);
    }

    private static NameFit? Names(NameQuery query, FoundPerson person) => query.FitOf(person.Name) ?? query.FitOf(person.UserName);

    private static Task<List<FoundPerson>> RowsAsync(IQueryable<Account> people, CancellationToken ct) =>
        people.Select(a => new FoundPerson(a.Id, a.DisplayName, a.UserName ?? "")).ToListAsync(ct);

    /// <summary>Who has a post today at an organisation of that name.</summary>
    private async Task<IReadOnlySet<Guid>> AtAsync(string name, CancellationToken ct)
    {
        var (ids, today) = ((await units.BearingAsync(name, ct)).ToArray(), clock.TodayInChina());
        if (ids.Length == 0) return new HashSet<Guid>();
        return (await db.Posts.Where(p => EF.Parameter(ids).Contains(p.UnitId) && p.FromOn <= today && (p.UntilOn == null || p.UntilOn >= today)).Select(p => p.AccountId).ToListAsync(ct)).ToHashSet();
    }
}
