using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Ledger.Listing;

/// <summary>The list behind the figures: the same sets that <see cref="CountBalance"/> counts, newest first.</summary>
public sealed class ReadReceived(YuanzhuoDb db, ReadFigures figures, UnitTrees trees)
{
    private const int IsMatter = 0, IsConcern = 1;

    /// <param name="asked">Place and period.</param>
    /// <param name="isVoices">Everybody who spoke, and not the matters.</param>
    /// <param name="isOpen">Only open ones, only ended ones, or all.</param>
    /// <param name="endings">Only ended in one of these ways; empty asks nothing.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<(IReadOnlyList<ReceivedRow> Rows, int Total)> HandleAsync(CountingScope asked, bool isVoices, bool? isOpen, IReadOnlyList<Ending> endings, int page, CancellationToken ct)
    {
        var scope = await asked.BelowAsync(trees, ct);
        var balance = (await figures.HandleAsync(scope, [], ct)).All.Balance();
        var total = Count(isVoices ? balance.Voices : balance.Matters, isOpen, endings);
        var awaiting = db.AwaitingConcerns(scope).Where(_ => isOpen != false && endings.Count == 0).Select(c => new Part { Kind = IsConcern, Id = c.Id, On = c.RaisedOn });
        return (await PageAsync((isVoices ? Voices(scope, isOpen, endings) : Matters(scope, isOpen, endings)).Concat(awaiting), page, ct), total);
    }

    /// <summary>What was merged into a matter: concerns, and matters with their numbers.</summary>
    public async Task<(IReadOnlyList<ReceivedRow> Rows, int Total)> MergedAsync(CountingScope asked, int page, CancellationToken ct)
    {
        var scope = await asked.BelowAsync(trees, ct);
        var total = (await figures.HandleAsync(scope, [], ct)).All.Balance().Merged;
        var matters = db.CountedMatters(scope).Where(m => m.Ending == Ending.Merged).Select(m => new Part { Kind = IsMatter, Id = m.Id, On = m.ReceivedOn });
        return (await PageAsync(matters.Concat(db.MergedConcerns(scope).Select(c => new Part { Kind = IsConcern, Id = c.Id, On = c.RaisedOn })), page, ct), total);
    }

    private IQueryable<Part> Matters(CountingScope scope, bool? isOpen, IReadOnlyList<Ending> endings)
    {
        var matters = db.CountedMatters(scope).Where(m => m.Ending != Ending.Merged);
        if (isOpen is { } open) matters = open ? matters.Where(m => m.Ending == null) : matters.Where(m => m.Ending != null);
        if (endings.Count > 0) matters = matters.Where(m => m.Ending != null && endings.Contains(m.Ending.Value));
        return matters.Select(m => new Part { Kind = IsMatter, Id = m.Id, On = m.ReceivedOn });
    }

    private IQueryable<Part> Voices(CountingScope scope, bool? isOpen, IReadOnlyList<Ending> endings)
    {
        var said = db.SaidConcerns(scope);
        if (isOpen is { } open) said = open ? said.Where(s => s.Matter.Ending == null) : said.Where(s => s.Matter.Ending != null);
        if (endings.Count > 0) said = said.Where(s => s.Matter.Ending != null && endings.Contains(s.Matter.Ending.Value));
        return said.Select(s => new Part { Kind = IsConcern, Id = s.Concern.Id, On = s.Concern.RaisedOn });
    }

    /// <summary>The figure whose list this is.</summary>
    private static int Count(Book book, bool? isOpen, IReadOnlyList<Ending> endings) => (isOpen, endings) switch
    {
        (_, { Count: > 0 }) => isOpen == true ? 0 : endings.Sum(e => book.Ended.GetValueOrDefault(e)),
        (true, _) => book.Open,
        (false, _) => book.EndedInAll,
        _ => book.Open + book.EndedInAll,
    };

    private async Task<IReadOnlyList<ReceivedRow>> PageAsync(IQueryable<Part> parts, int page, CancellationToken ct)
    {
        var shown = await parts.OrderByDescending(p => p.On).ThenByDescending(p => p.Id).Skip((page - 1) * ReadLedger.PageSize).Take(ReadLedger.PageSize).ToListAsync(ct);
        var ids = shown.ConvertAll(p => p.Id);
        var units = db.OrgUnits;
        var matters = await db.Matters.AsNoTracking().Where(m => ids.Contains(m.Id))
            .Select(m => new { m.Id, m.Number, m.Title, m.Ending, Place = units.First(u => u.Id == m.PlaceId).Name }).ToDictionaryAsync(m => m.Id, ct);
        var concerns = await db.Concerns.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, IsAwaiting = c.State == ConcernState.Awaiting, Place = units.First(u => u.Id == c.PlaceId).Name }).ToDictionaryAsync(c => c.Id, ct);
        var voices = await db.Set<MatterVoice>().AsNoTracking().Where(v => ids.Contains(v.ConcernId) && v.LeftAt == null)
            .Join(db.Matters.Where(m => m.Ending != Ending.Merged), v => v.MatterId, m => m.Id, (v, m) => new { v.ConcernId, v.Kind, m.Number, m.Title, m.Ending }).ToListAsync(ct);
        return [.. shown.Select(part =>
        {
            if (part.Kind == IsMatter) return new ReceivedRow(part.On, matters[part.Id].Place, matters[part.Id].Number, matters[part.Id].Title, matters[part.Id].Ending, false);
            var (concern, voice) = (concerns[part.Id], voices.Find(v => v.ConcernId == part.Id));
            return concern.IsAwaiting ? new(part.On, concern.Place, null, null, null, false) : new(part.On, concern.Place, voice?.Number, voice?.Title, voice?.Ending, voice?.Kind == VoiceKind.Merged);
        })];
    }

    private sealed class Part
    {
        public int Kind { get; init; }

        public Guid Id { get; init; }

        public DateOnly On { get; init; }
    }
}
