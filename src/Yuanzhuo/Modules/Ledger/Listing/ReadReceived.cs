using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Ledger.Listing;

/// <summary>The list behind the figures: the same sets that <see cref="CountBalance"/> counts, newest first.</summary>
public sealed class ReadReceived(YuanzhuoDb db, ReadFigures figures)
{
    private const int IsMatter = 0, IsAwaiting = 1, IsVoice = 2;

    /// <param name="scope">Place and period.</param>
    /// <param name="isOpen">Only open ones, only ended ones, or all.</param>
    /// <param name="endings">Only ended in one of these ways; empty asks nothing.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<(IReadOnlyList<ReceivedRow> Rows, int Total)> HandleAsync(CountingScope scope, bool? isOpen, IReadOnlyList<Ending> endings, int page, CancellationToken ct)
    {
        var matters = db.CountedMatters(scope);
        if (isOpen is { } open) matters = open ? matters.Where(m => m.Ending == null) : matters.Where(m => m.Ending != null);
        if (endings.Count > 0) matters = matters.Where(m => m.Ending != null && endings.Contains(m.Ending.Value));
        var parts = matters.Select(m => new Part { Kind = IsMatter, Id = m.Id, On = m.ReceivedOn });
        if (isOpen != false && endings.Count == 0) parts = parts.Concat(db.AwaitingConcerns(scope).Select(c => new Part { Kind = IsAwaiting, Id = c.Id, On = c.RaisedOn }));
        if (isOpen != true && (endings.Count == 0 || endings.Contains(Ending.Merged))) parts = parts.Concat(db.MergedConcerns(scope).Select(c => new Part { Kind = IsVoice, Id = c.Id, On = c.RaisedOn }));

        var total = Count((await figures.HandleAsync(scope, [], ct)).All.Balance(), isOpen, endings);
        var shown = await parts.OrderByDescending(p => p.On).ThenByDescending(p => p.Id).Skip((page - 1) * ReadLedger.PageSize).Take(ReadLedger.PageSize).ToListAsync(ct);
        return (await RowsAsync(shown, ct), total);
    }

    /// <summary>The figure whose list this is.</summary>
    private static int Count(Balance balance, bool? isOpen, IReadOnlyList<Ending> endings) => (isOpen, endings) switch
    {
        (_, { Count: > 0 }) => isOpen == true ? 0 : endings.Sum(e => balance.Ended[e]),
        (true, _) => balance.Open,
        (false, _) => balance.EndedInAll,
        _ => balance.Open + balance.EndedInAll,
    };

    private async Task<IReadOnlyList<ReceivedRow>> RowsAsync(List<Part> shown, CancellationToken ct)
    {
        var ids = shown.ConvertAll(p => p.Id);
        var units = db.OrgUnits;
        var matters = await db.Matters.AsNoTracking().Where(m => ids.Contains(m.Id))
            .Select(m => new { m.Id, m.Number, m.Title, m.Ending, Place = units.First(u => u.Id == m.PlaceId).Name }).ToDictionaryAsync(m => m.Id, ct);
        var concerns = await db.Concerns.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, Place = units.First(u => u.Id == c.PlaceId).Name }).ToDictionaryAsync(c => c.Id, c => c.Place, ct);
        var voices = await db.Set<MatterVoice>().AsNoTracking().Where(v => ids.Contains(v.ConcernId) && v.LeftAt == null).OrderBy(v => v.JoinedAt)
            .Join(db.Matters, v => v.MatterId, m => m.Id, (v, m) => new { v.ConcernId, m.Number, m.Title }).ToListAsync(ct);
        return [.. shown.Select(part => part.Kind switch
        {
            IsMatter when matters[part.Id] is var m => new ReceivedRow(part.On, m.Place, m.Number, m.Title, m.Ending, false),
            IsVoice when voices.LastOrDefault(v => v.ConcernId == part.Id) is var v => new ReceivedRow(part.On, concerns[part.Id], v?.Number, v?.Title, Ending.Merged, true),
            _ => new ReceivedRow(part.On, concerns[part.Id], null, null, null, false),
        })];
    }

    private sealed class Part
    {
        public int Kind { get; init; }

        public Guid Id { get; init; }

        public DateOnly On { get; init; }
    }
}
