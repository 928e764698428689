using System.Globalization;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Planning;

/// <summary>A plan that was made, as the form shows it to be changed: with names where the table has ids, and room for two more people.</summary>
internal sealed class ReadPlan(YuanzhuoDb db, UnitDirectory directory)
{
    public async Task<PlanInput> OfAsync(Roundtable table, CancellationToken ct)
    {
        var start = ChinaTime.Local(table.StartsAt);
        var ids = table.Agenda.Select(i => i.MatterId).ToList();
        var numbers = await db.Matters.Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.Number }).ToDictionaryAsync(m => m.Id, m => m.Number, ct);
        var units = await directory.OfAsync(table.Participants.Select(p => p.UnitId).OfType<Guid>(), ct);
        return new()
        {
            Number = table.Number, Version = table.Version, Host = table.HostUnitId, Kind = table.Kind.ToString(), Title = table.Title, Venue = table.Venue,
            Day = start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Time = start.ToString("HH:mm", CultureInfo.InvariantCulture),
            Matters = [.. ids.Select(id => numbers[id])], Residents = Rows(table, Side.Residents, units), Officials = Rows(table, Side.Officials, units),
        };
    }

    private static List<PersonRow> Rows(Roundtable table, Side side, IReadOnlyDictionary<Guid, OrgUnit> units) =>
        [.. table.Participants.Where(p => p.Side == side).Select(p => new PersonRow { Label = p.Label, Unit = p.UnitId is { } id ? units[id].Name : "" }), new(), new()];
}
