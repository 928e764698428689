using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>A matter that could come to the table.</summary>
public sealed record Topic(string Number, string Title, string PlaceName, Step Step, int Rounds, bool IsOpen);

/// <summary>Finds open matters of the host's area for the agenda (选议题).</summary>
internal sealed class MatterPicker(YuanzhuoDb db, MatterTerms terms)
{
    private const int MostFound = 12;

    /// <summary>By words or number; without words those that wait for a table, longest first.</summary>
    public async Task<IReadOnlyList<Topic>> FindAsync(OrgUnit host, string words, CancellationToken ct)
    {
        var places = db.OrgUnits.AtOrBelow(HostArea.PathOf(host)).Select(u => u.Id);
        var isNumber = words.Contains('-', StringComparison.Ordinal);
        var found = isNumber ? MatterHits.Everything : await terms.FindAsync(words, ct);
        var open = db.MattersAmong(found).Where(m => m.Ending == null && places.Contains(m.PlaceId));
        if (isNumber) open = open.Where(m => m.Number.StartsWith(words));
        return await TopicsAsync(open.OrderBy(m => m.Step == Step.Deliberate ? 0 : 1).ThenBy(m => m.OpenedAt).Take(MostFound), ct);
    }

    /// <summary>These matters in this order; what does not exist is left out.</summary>
    public async Task<IReadOnlyList<Topic>> OfAsync(IReadOnlyList<string> numbers, CancellationToken ct)
    {
        var found = await TopicsAsync(db.Matters.AsNoTracking().Where(m => numbers.Contains(m.Number)), ct);
        return [.. numbers.Select(n => found.FirstOrDefault(t => t.Number == n)).OfType<Topic>()];
    }

    private Task<List<Topic>> TopicsAsync(IQueryable<Matter> matters, CancellationToken ct) =>
        matters.Select(m => new Topic(m.Number, m.Title, db.Set<OrgUnit>().First(u => u.Id == m.PlaceId).Name, m.Step, m.Rounds, m.Ending == null)).ToListAsync(ct);
}
