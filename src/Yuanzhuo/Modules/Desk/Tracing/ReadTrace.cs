using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Yuanzhuo.Modules.Desk.Auditing;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.Desk.Tracing;

/// <summary>The access trace, newest first, as far as this person's posts reach. What belongs to no place is its person's, by their posts; a name that nobody has is nobody's.</summary>
public sealed class ReadTrace(YuanzhuoDb db, IPlacePaths places, CurrentUser user, StaffNames staff, ReadAsked read, TraceVault vault, TimeProvider clock)
{
    public Task<Asked> UnderstoodAsync(TraceFilter filter, CancellationToken ct) => read.HandleAsync(filter.Unit, filter.Person, null, ct);

    public Task<BookSheet<TraceLine>> HandleAsync(TraceFilter filter, Asked asked, CancellationToken ct) => PageAsync(filter, asked, BookSheets.PageSize, ct);

    /// <summary>All that the filter leaves, by and by.</summary>
    public async IAsyncEnumerable<TraceLine> AllAsync(TraceFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var asked = await UnderstoodAsync(filter, ct);
        await foreach (var line in BookSheets.AllAsync(filter.Before, before => PageAsync(filter with { Before = before }, asked, BookSheets.ExportedAtOnce, ct), ct)) yield return line;
    }

    private async Task<BookSheet<TraceLine>> PageAsync(TraceFilter filter, Asked asked, int size, CancellationToken ct)
    {
        var entries = await (await FilteredAsync(filter, asked, ct)).OrderByDescending(e => e.Seq).Take(size + 1).ToListAsync(ct);
        var page = entries.Take(size).ToList();
        var people = await staff.OfAsync(page.Select(e => e.AccountId), ct);
        var names = await places.NamesAsync([.. page.Select(e => e.PlaceId).OfType<Guid>().Distinct()], ct);
        return new(page.ConvertAll(e => new TraceLine(e, vault.OpenDetails(e.Sealed), people.NameOf(e.AccountId), names.NameOf(e.PlaceId))), entries.Count > size ? page[^1].Seq : null);
    }

    private async Task<IQueryable<TraceEntry>> FilteredAsync(TraceFilter filter, Asked asked, CancellationToken ct)
    {
        var entries = await WithinAsync(db.Set<TraceEntry>().AsNoTracking(), user.PathsFor(Act.ReadJournal), ct);
        if (filter.Kind is { } kind) entries = entries.Where(e => e.Kind == kind);
        if (filter.Before is { } before) entries = entries.Where(e => e.Seq < before);
        if (filter.From is { } from && ChinaTime.StartOf(from) is var start) entries = entries.Where(e => e.At >= start);
        if (filter.Until is { } until && ChinaTime.StartOf(until.AddDays(1)) is var end) entries = entries.Where(e => e.At < end);
        if (asked.People is not null && asked.Accounts is var accounts) entries = entries.Where(e => EF.Parameter(accounts).Contains(e.AccountId));
        return asked.IsByUnit ? await WithinAsync(entries, asked.Paths, ct) : entries;
    }

    /// <summary>What is about things there, and what was done by people with posts there; by who has gone on elsewhere until they went.</summary>
    private async Task<IQueryable<TraceEntry>> WithinAsync(IQueryable<TraceEntry> entries, IReadOnlyList<string> paths, CancellationToken ct)
    {
        if (paths.Contains("")) return entries;
        var units = db.OrgUnits.AtOrBelowAny(paths).Select(u => u.Id);
        var (posts, today) = (db.Set<Post>().AsNoTracking().Where(p => units.Contains(p.UnitId)), clock.TodayInChina());
        Expression<Func<TraceEntry, bool>> theirs = e => units.Contains(e.PlaceId!.Value) || posts.Any(p => p.AccountId == e.AccountId && (p.UntilOn == null || p.UntilOn >= today));
        foreach (var last in await posts.Where(p => p.UntilOn < today).Select(p => p.UntilOn).Distinct().ToListAsync(ct))
        {
            // A post that is ended at once has yesterday for its last day.
            var end = ChinaTime.StartOf(last!.Value.AddDays(2));
            theirs = Either.Of(theirs, e => e.At < end && posts.Any(p => p.AccountId == e.AccountId && p.UntilOn == last));
        }

        return entries.Where(theirs);
    }
}
