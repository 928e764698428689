using System.Security.Cryptography;
using System.Text;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Domain.Divisions;

namespace Yuanzhuo.Modules.Places.Reorganising;

/// <summary>What a new list would do to the directory, row by row. Drawing it up changes nothing.</summary>
public sealed class ReorganisationPlan
{
    private ReorganisationPlan(DivisionSnapshot snapshot, IReadOnlyList<PlanRow> streets, IReadOnlyList<PlanRow> places, string fingerprint) =>
        (Snapshot, Streets, Places, Fingerprint) = (snapshot, streets, places, fingerprint);

    public DivisionSnapshot Snapshot { get; }

    public IReadOnlyList<PlanRow> Streets { get; }

    /// <summary>Communities, villages and family committees.</summary>
    public IReadOnlyList<PlanRow> Places { get; }

    public IEnumerable<PlanRow> Rows => Streets.Concat(Places);

    /// <summary>A digest of the directory the plan was drawn on: if it changes before the import, the preview no longer holds.</summary>
    public string Fingerprint { get; }

    public bool ChangesSomething => Rows.Any(r => r.Change != PlanChange.Same);

    public int Count(PlanChange change) => Rows.Count(r => r.Change == change);

    /// <param name="known">The district's existing streets and places.</param>
    /// <param name="snapshot">The new list.</param>
    /// <param name="chosen">Successors a person named: code of the gone one → code in the new list.</param>
    public static ReorganisationPlan Draw(IReadOnlyList<KnownPlace> known, DivisionSnapshot snapshot, IReadOnlyDictionary<string, string> chosen)
    {
        var (streets, listedStreets) = (known.Where(k => k.Kind == OrgUnitKind.Street).ToList(), ListedPlace.StreetsOf(snapshot));
        var (places, listedPlaces) = (known.Where(k => k.Kind != OrgUnitKind.Street).ToList(), ListedPlace.PlacesOf(snapshot));
        var streetsGoOn = PlaceMatching.Match(streets, listedStreets, code => code);
        var streetNow = streetsGoOn.ToDictionary(s => s.Key.Code, s => s.Value.Place.Code);
        var placesGoOn = PlaceMatching.Match(places, listedPlaces, code => streetNow.GetValueOrDefault(code));
        var successors = new FindSuccessors(places, listedPlaces, placesGoOn, chosen);
        return new ReorganisationPlan(
            snapshot,
            RowsOf(streets, listedStreets, streetsGoOn, code => code, street => successors.OfStreet(street, listedStreets)),
            RowsOf(places, listedPlaces, placesGoOn, code => streetNow.GetValueOrDefault(code), successors.OfPlace),
            DigestOf(known));
    }

    private static List<PlanRow> RowsOf(
        List<KnownPlace> known, IReadOnlyList<ListedPlace> listed, Dictionary<KnownPlace, (ListedPlace Place, MatchedBy How)> goesOn,
        Func<string, string?> parentNow, Func<KnownPlace, SuccessorPlan> successor)
    {
        var old = goesOn.Values.Select(v => v.Place).ToHashSet();
        return
        [
            .. known.Select(k => goesOn.TryGetValue(k, out var match)
                ? PlanRow.GoesOn(k, match.Place, match.How, parentNow(k.ParentCode))
                : new PlanRow(PlanChange.Gone, k, null, PlanDifference.None, null, successor(k))).OrderBy(r => r.Before!.Code, StringComparer.Ordinal),
            .. listed.Where(l => !old.Contains(l)).Select(l => new PlanRow(PlanChange.New, null, l, PlanDifference.None, null, null)),
        ];
    }

    private static string DigestOf(IReadOnlyList<KnownPlace> known)
    {
        var lines = known.OrderBy(k => k.Id).Select(k => $"{k.Id} {k.Kind} {k.Code} {k.Name} {k.ParentCode}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
