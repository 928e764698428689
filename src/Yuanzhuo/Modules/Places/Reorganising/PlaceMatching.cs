using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary>How a known place was recognised in the new list.</summary>
public enum MatchedBy
{
    CodeAndName,
    NameInStreet,
    Name,
    Code,
}

/// <summary>
/// Recognises known places in a new list, surest first: same code and own name; the same own name in the same street; the same own name
/// anywhere in the district (the bureau gave it another code); the same code under another name. A name counts only where it is the only
/// one on both sides. Villages are never taken for communities.
/// </summary>
public sealed class PlaceMatching
{
    private readonly List<KnownPlace> _known;
    private readonly List<ListedPlace> _listed;
    private readonly Dictionary<KnownPlace, (ListedPlace Place, MatchedBy How)> _found = [];

    private PlaceMatching(IEnumerable<KnownPlace> known, IEnumerable<ListedPlace> listed) => (_known, _listed) = ([.. known], [.. listed]);

    /// <param name="known">The directory's places of one level.</param>
    /// <param name="listed">The list's places of that level.</param>
    /// <param name="parentNow">The code a known parent has in the list; null where the parent is gone.</param>
    public static Dictionary<KnownPlace, (ListedPlace Place, MatchedBy How)> Match(IEnumerable<KnownPlace> known, IEnumerable<ListedPlace> listed, Func<string, string?> parentNow)
    {
        var matching = new PlaceMatching(known, listed);
        matching.Pair(MatchedBy.CodeAndName, k => $"{k.Code} {k.Stem} {IsVillage(k.Kind)}", l => $"{l.Code} {l.Stem} {IsVillage(l.Kind)}");
        matching.Pair(MatchedBy.NameInStreet, k => parentNow(k.ParentCode) is { } parent ? $"{parent} {k.Stem} {IsVillage(k.Kind)}" : null, l => $"{l.ParentCode} {l.Stem} {IsVillage(l.Kind)}");
        matching.Pair(MatchedBy.Name, k => $"{k.Stem} {IsVillage(k.Kind)}", l => $"{l.Stem} {IsVillage(l.Kind)}");
        matching.Pair(MatchedBy.Code, k => $"{k.Code} {IsVillage(k.Kind)}", l => $"{l.Code} {IsVillage(l.Kind)}");
        return matching._found;
    }

    private static bool IsVillage(OrgUnitKind kind) => kind == OrgUnitKind.Village;

    private void Pair(MatchedBy how, Func<KnownPlace, string?> keyOfKnown, Func<ListedPlace, string> keyOfListed)
    {
        var listed = _listed.GroupBy(keyOfListed).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
        foreach (var group in _known.GroupBy(keyOfKnown).Where(g => g.Key is not null && g.Count() == 1).ToList())
        {
            if (!listed.TryGetValue(group.Key!, out var place)) continue;
            _found[group.First()] = (place, how);
            _known.Remove(group.First());
            _listed.Remove(place);
        }
    }
}
