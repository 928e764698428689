using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Ledger.Listing;

/// <summary>A concern that awaits its first answer. Its words are not shown: nobody has looked yet whether they name a person.</summary>
public sealed record AwaitingRow(string PlaceName, string? AboveName, DateOnly RaisedOn, Channel Channel, string? Category, DateOnly DueOn);

/// <summary>What nobody has decided about yet, the longest waiting first.</summary>
public sealed class ReadAwaiting(YuanzhuoDb db)
{
    public async Task<(IReadOnlyList<AwaitingRow> Rows, int Total)> HandleAsync(CountingScope scope, int page, CancellationToken ct)
    {
        var awaiting = db.AwaitingConcerns(scope);
        var units = db.OrgUnits;
        var total = await awaiting.CountAsync(ct);
        var rows = await awaiting.OrderBy(c => c.FirstAnswer.DueOn).ThenBy(c => c.RaisedAt).Skip((page - 1) * ReadLedger.PageSize).Take(ReadLedger.PageSize)
            .Select(c => new
            {
                Place = units.First(u => u.Id == c.PlaceId).Name, Above = units.Where(u => u.Id == units.First(p => p.Id == c.PlaceId).ParentId).Select(u => u.Name).FirstOrDefault(),
                c.RaisedOn, c.Channel, c.Category, DueOn = c.FirstAnswer.DueOn!.Value,
            }).ToListAsync(ct);
        return ([.. rows.Select(r => new AwaitingRow(r.Place, r.Above, r.RaisedOn, r.Channel, r.Category, r.DueOn))], total);
    }
}
