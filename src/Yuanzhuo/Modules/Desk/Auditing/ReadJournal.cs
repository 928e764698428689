using System.Runtime.CompilerServices;
using Yuanzhuo.Modules.Dossier.Parts;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>The journal, newest first, as far as this person's posts reach. Older pages start below a number, so no page costs more than another.</summary>
public sealed class ReadJournal(YuanzhuoDb db, IPlacePaths places, CurrentUser user, JournalWords words, StaffNames staff, ReadAsked read, TimeProvider clock)
{
    public Task<Asked> UnderstoodAsync(JournalFilter filter, CancellationToken ct) => read.HandleAsync(filter.Unit, filter.Person, filter.Words, ct);

    public Task<BookSheet<JournalLine>> HandleAsync(JournalFilter filter, Asked asked, CancellationToken ct) => PageAsync(filter, asked, BookSheets.PageSize, ct);

    /// <summary>All that the filter leaves, by and by.</summary>
    public async IAsyncEnumerable<JournalLine> AllAsync(JournalFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var asked = await UnderstoodAsync(filter, ct);
        await foreach (var line in BookSheets.AllAsync(filter.Before, before => PageAsync(filter with { Before = before }, asked, BookSheets.ExportedAtOnce, ct), ct)) yield return line;
    }

    private async Task<BookSheet<JournalLine>> PageAsync(JournalFilter filter, Asked asked, int size, CancellationToken ct)
    {
        var entries = await Filtered(filter, asked).OrderByDescending(e => e.Seq).Take(size + 1).ToListAsync(ct);
        var page = entries.Take(size).ToList();
        await db.FillWordsAsync(page, ct);
        return new(await LinesAsync(page, ct), entries.Count > size ? page[^1].Seq : null);
    }

    private IQueryable<JournalEntry> Filtered(JournalFilter filter, Asked asked)
    {
        var entries = Within(db.Journal.AsNoTracking(), user.PathsFor(Act.ReadJournal));
        if (filter.Kind is { Length: > 0 } kind) entries = entries.Where(e => e.Kind == kind);
        if (filter.Before is { } before) entries = entries.Where(e => e.Seq < before);
        if (filter.From is { } from && ChinaTime.StartOf(from) is var start) entries = entries.Where(e => e.At >= start);
        if (filter.Until is { } until && ChinaTime.StartOf(until.AddDays(1)) is var end) entries = entries.Where(e => e.At < end);
        if (asked.People is not null && asked.Accounts is var accounts) entries = entries.Where(e => EF.Parameter(accounts).Contains(e.ActorAccountId));
        if (asked.Seq is { } seq) entries = entries.Where(e => e.Seq == seq);
        if (asked.Matters is { } hits) entries = About(entries, hits);
        return asked.IsByUnit ? Within(entries, asked.Paths) : entries;
    }

    /// <summary>The lines of a few matters by their index; of a common word, whose lines are many, each by looking its matter up.</summary>
    private IQueryable<JournalEntry> About(IQueryable<JournalEntry> entries, MatterHits hits)
    {
        if (hits.Few is { } few && few.Select(id => (Guid?)id).ToArray() is var ids) return entries.Where(e => EF.Parameter(ids).Contains(e.MatterId));
        var matters = db.MattersAmong(hits, isNarrowed: false);
        return entries.Where(e => matters.Any(m => m.Id == e.MatterId));
    }

    /// <summary>What happened at these places or below, or was done by organisations there.</summary>
    private IQueryable<JournalEntry> Within(IQueryable<JournalEntry> entries, IReadOnlyList<string> paths)
    {
        if (paths.Contains("")) return entries;
        var units = db.OrgUnits.AtOrBelowAny(paths).Select(u => (Guid?)u.Id);
        return entries.Where(e => units.Contains(e.PlaceId) || units.Contains(e.ActorUnitId));
    }

    private async Task<IReadOnlyList<JournalLine>> LinesAsync(List<JournalEntry> entries, CancellationToken ct)
    {
        var facts = entries.ToDictionary(e => e.Seq, FactJson.Read);
        var ids = facts.Values.OfType<Fact>().SelectMany(FactTeller.Ids).Concat(entries.SelectMany(e => new[] { e.PlaceId, e.ActorUnitId }).OfType<Guid>()).Distinct().ToList();
        var names = await places.NamesAsync(ids, ct);
        var matterIds = entries.Select(e => e.MatterId).OfType<Guid>().Distinct().ToList();
        var numbers = await db.Matters.AsNoTracking().Where(m => matterIds.Contains(m.Id)).Select(m => new { m.Id, m.Number }).ToDictionaryAsync(m => m.Id, m => m.Number, ct);
        var actors = await staff.OfAsync(entries.Select(e => e.ActorAccountId), ct);
        var today = clock.TodayInChina();
        return [.. entries.Select(e => new JournalLine(e, words.Sentence(e.Kind, facts[e.Seq], names, today), names.NameOf(e.PlaceId), names.NameOf(e.ActorUnitId), actors.NameOf(e.ActorAccountId),
            e.MatterId is { } matter ? numbers.GetValueOrDefault(matter) : null, facts[e.Seq] is PostGiven given && given.AccountId == e.ActorAccountId))];
    }
}
