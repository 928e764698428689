using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Modules.People.Auditing;

/// <summary>Which lines of the journal are asked for; days are whole days in China, both included.</summary>
internal sealed record JournalFilter(string? Kind, DateOnly? From, DateOnly? Until, string? Unit, long? Before);

/// <summary>A line with the names of its organisations; of people only ids.</summary>
internal sealed record JournalLine(JournalEntry Entry, string? PlaceName, string? ActorUnitName);

/// <summary>The journal, newest first, as far as this person's posts reach. Older pages start below a number, so no page costs more than another.</summary>
internal sealed class JournalReading(YuanzhuoDb db, IPlacePaths places, CurrentUser user)
{
    public const int PageSize = 50;

    /// <summary>The lines, and the number to go on below; null at the end.</summary>
    public async Task<(IReadOnlyList<JournalLine> Lines, long? Before)> PageAsync(JournalFilter filter, CancellationToken ct)
    {
        var entries = await (await FilteredAsync(filter, ct)).OrderByDescending(e => e.Seq).Take(PageSize + 1).ToListAsync(ct);
        var page = entries.Take(PageSize).ToList();
        await db.FillWordsAsync(page, ct);
        var names = await places.NamesAsync([.. page.SelectMany(e => new[] { e.PlaceId, e.ActorUnitId }).OfType<Guid>().Distinct()], ct);
        return ([.. page.Select(e => new JournalLine(e, NameOf(names, e.PlaceId), NameOf(names, e.ActorUnitId)))], entries.Count > PageSize ? page[^1].Seq : null);
    }

    private async Task<IQueryable<JournalEntry>> FilteredAsync(JournalFilter filter, CancellationToken ct)
    {
        var entries = Within(db.Journal.AsNoTracking(), user.PathsFor(Act.ReadJournal));
        if (filter.Kind is { Length: > 0 } kind) entries = entries.Where(e => e.Kind == kind);
        if (filter.Before is { } before) entries = entries.Where(e => e.Seq < before);
        if (filter.From is { } from && ChinaTime.StartOf(from) is var start) entries = entries.Where(e => e.At >= start);
        if (filter.Until is { } until && ChinaTime.StartOf(until.AddDays(1)) is var end) entries = entries.Where(e => e.At < end);
        return filter.Unit?.Trim() is { Length: > 0 } unit ? Within(entries, [.. (await places.FindAsync(unit, 1, ct)).Select(u => u.Path)]) : entries;
    }

    /// <summary>What happened at these places or below, or was done by organisations there.</summary>
    private IQueryable<JournalEntry> Within(IQueryable<JournalEntry> entries, IReadOnlyList<string> paths)
    {
        if (paths.Contains("")) return entries;
        var units = db.OrgUnits.AtOrBelowAny(paths).Select(u => (Guid?)u.Id);
        return entries.Where(e => units.Contains(e.PlaceId) || units.Contains(e.ActorUnitId));
    }

    private static string? NameOf(IReadOnlyDictionary<Guid, string> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
}
