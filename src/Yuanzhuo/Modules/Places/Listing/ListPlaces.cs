using System.Globalization;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Listing;

/// <summary>The official places below one, page by page in the order of their codes.</summary>
internal sealed class ListPlaces(YuanzhuoDb db)
{
    public const int UsualPageSize = 50, LargestPageSize = 500;

    /// <summary>A place of the official list.</summary>
    /// <param name="Code">Twelve digits.</param>
    /// <param name="Name">As shown.</param>
    /// <param name="Kind">street, community, village or familyCommittee.</param>
    public sealed record Place(string Code, string Name, OrgUnitKind Kind);

    /// <param name="Items">This page.</param>
    /// <param name="Total">How many there are on all pages.</param>
    public sealed record Page(IReadOnlyList<Place> Items, int Total);

    /// <param name="under">The code of the unit to list below; itself is not in the list.</param>
    /// <param name="page">From 1, as typed.</param>
    /// <param name="pageSize">At most <see cref="LargestPageSize"/>, as typed.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<Page>> HandleAsync(string? under, string? page, string? pageSize, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(under)) return Refusal.Invalid("Places.UnderNeeded", "under");
        if (NumberOf(page, 1, int.MaxValue / LargestPageSize) is not { } number) return Refusal.Invalid("Places.BadPage", "page");
        if (NumberOf(pageSize, UsualPageSize, LargestPageSize) is not { } size) return Refusal.Invalid("Places.BadPageSize", "pageSize", LargestPageSize);
        if (under.Length > 12 || await db.UnitByCodeAsync(under, ct) is not { } top) return Refusal.NotFound("Places.NoSuchCode");

        var below = db.OrgUnits.AsNoTracking().AtOrBelow(top.Path).Existing().Where(u => u.Id != top.Id && OrgUnitKinds.Official.Contains(u.Kind) && u.Code != null);
        var items = await below.OrderBy(u => u.Code).ThenBy(u => u.Id).Skip((number - 1) * size).Take(size).Select(u => new Place(u.Code!, u.Name, u.Kind)).ToListAsync(ct);
        return new Page(items, await below.CountAsync(ct));
    }

    private static int? NumberOf(string? typed, int usual, int most)
    {
        if (string.IsNullOrEmpty(typed)) return usual;
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
    }
}
