using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary>Who carries on the work of a street or place that is gone. What a person named comes first.</summary>
internal sealed class FindSuccessors(
    IReadOnlyList<KnownPlace> known, IReadOnlyList<ListedPlace> listed, IReadOnlyDictionary<KnownPlace, (ListedPlace Place, MatchedBy How)> goesOn,
    IReadOnlyDictionary<string, string> chosen)
{
    private readonly HashSet<string> _oldCodes = [.. goesOn.Values.Select(v => v.Place.Code)];

    /// <summary>A street's successor is where its places went.</summary>
    public SuccessorPlan OfStreet(KnownPlace street, IReadOnlyList<ListedPlace> streets)
    {
        if (Chosen(street, streets) is { } named) return named;
        var went = known.Where(k => k.ParentCode == street.Code && goesOn.ContainsKey(k)).GroupBy(k => goesOn[k].Place.ParentCode)
            .Select(g => (Code: g.Key, Count: g.Count())).OrderByDescending(g => g.Count).ThenBy(g => g.Code, StringComparer.Ordinal).ToList();
        if (went.Count == 0) return Nearest(street, streets);
        if (went.Count == 1) return new SuccessorPlan(went[0].Code, SuccessorReason.AllPlaces);
        return new SuccessorPlan(went[0].Code, went[0].Count * 2 > went.Sum(w => w.Count) ? SuccessorReason.MostPlaces : SuccessorReason.Nearest);
    }

    /// <summary>
    /// A place's successor is the new one that stands, in the new row of codes, just where its neighbours by code leave room; else the
    /// nearest neighbour is proposed.
    /// </summary>
    public SuccessorPlan OfPlace(KnownPlace place)
    {
        if (Chosen(place, listed) is { } named) return named;
        var row = known.Where(k => k.ParentCode == place.ParentCode && IsVillage(k) == IsVillage(place) && (k == place || goesOn.ContainsKey(k))).OrderBy(k => k.Code, StringComparer.Ordinal).ToList();
        var at = row.IndexOf(place);
        if (at > 0 && at < row.Count - 1 && Between(goesOn[row[at - 1]].Place, goesOn[row[at + 1]].Place) is { } successor)
            return new SuccessorPlan(successor.Code, SuccessorReason.PlaceInRow);
        var neighbour = at > 0 ? row[at - 1] : at < row.Count - 1 ? row[at + 1] : null;
        return neighbour is null ? Nearest(place, listed) : new SuccessorPlan(goesOn[neighbour].Place.Code, SuccessorReason.Nearest);
    }

    private static bool IsVillage(KnownPlace place) => place.Kind == OrgUnitKind.Village;

    private SuccessorPlan? Chosen(KnownPlace gone, IReadOnlyList<ListedPlace> among) =>
        chosen.TryGetValue(gone.Code, out var code) && among.Any(l => l.Code == code) ? new SuccessorPlan(code, SuccessorReason.Chosen) : null;

    private ListedPlace? Between(ListedPlace before, ListedPlace after)
    {
        if (before.ParentCode != after.ParentCode) return null;
        var inside = listed.Where(l => string.CompareOrdinal(before.Code, l.Code) < 0 && string.CompareOrdinal(l.Code, after.Code) < 0).ToList();
        return inside.Count == 1 && !_oldCodes.Contains(inside[0].Code) ? inside[0] : null;
    }

    private static SuccessorPlan Nearest(KnownPlace gone, IReadOnlyList<ListedPlace> among)
    {
        // Of its own kind if there is one; the list is in the order of the codes.
        var sameKind = among.Any(l => l.Kind == gone.Kind) ? among.Where(l => l.Kind == gone.Kind).ToList() : [.. among];
        var near = sameKind.FindLast(l => string.CompareOrdinal(l.Code, gone.Code) < 0) ?? sameKind.Find(_ => true);
        return near is null ? new SuccessorPlan(null, SuccessorReason.Unknown) : new SuccessorPlan(near.Code, SuccessorReason.Nearest);
    }
}
