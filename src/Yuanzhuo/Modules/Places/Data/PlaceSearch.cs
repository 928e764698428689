using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>A place where concerns can be raised, as a picker shows it.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Code">Its code today.</param>
/// <param name="Name">Its name.</param>
/// <param name="Street">The street it lies in.</param>
public sealed record FoundPlace(Guid Id, string Code, string Name, string Street);

/// <summary>
/// Finds communities, villages and family committees by name (<see cref="UnitQuery"/>) or code. A district has some 160 of them, so they are read
/// and ranked in memory: readings of a character (重 is z and c) cannot be asked of a database.
/// </summary>
public sealed class PlaceSearch(YuanzhuoDb db)
{
    /// <summary>The best matches first; then those of a street of that name; then what comes near. An empty query finds nothing.</summary>
    /// <param name="typed">What was typed: 铁路四村, tlsc, 360103010014.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="under">Path of the unit to search below; null searches the installation.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<FoundPlace>> FindAsync(string? typed, int limit = 20, string? under = null, CancellationToken ct = default)
    {
        var code = SearchBox.Read(typed);
        if (code.Length == 12 && code.All(char.IsAsciiDigit)) return await ByCodeAsync(code, ct);
        var query = UnitQuery.Of(typed);
        if (query.IsEmpty) return [];
        List<FoundPlace> places = [.. (await AllAsync(under, ct)).OrderBy(p => p.Name.Length).ThenBy(p => p.Code, StringComparer.Ordinal)];
        return [.. NamesFound<FoundPlace>.Among(places, p => FitOf(p, query), p => query.NearOf(p.Name)).All.Take(limit)];
    }

    /// <summary>Every place in the order of the codes, ready to be grouped by street.</summary>
    public async Task<IReadOnlyList<FoundPlace>> AllAsync(string? under = null, CancellationToken ct = default) =>
        await (under is null ? db.OrgUnits : db.OrgUnits.AtOrBelow(under)).AsNoTracking().Existing().Residential().Where(u => u.Code != null)
            .Join(db.OrgUnits, u => u.ParentId, s => s.Id, (u, s) => new { u.Id, u.Code, u.Name, Street = s.Name })
            .OrderBy(u => u.Code).Select(u => new FoundPlace(u.Id, u.Code!, u.Name, u.Street)).ToListAsync(ct);

    private async Task<IReadOnlyList<FoundPlace>> ByCodeAsync(string code, CancellationToken ct)
    {
        if (await db.UnitByAnyCodeAsync(code, ct) is not { Kind.IsResidential: true, Code: not null } unit) return [];
        var street = await db.StreetOfAsync(unit, ct);
        return [new FoundPlace(unit.Id, unit.Code!, unit.Name, street?.Name ?? "")];
    }

    private static NameFit? FitOf(FoundPlace place, UnitQuery query) => query.FitOf(place.Name, place.Street) ?? (query.FitOf(place.Street) is not null ? NameFit.Above : null);
}
