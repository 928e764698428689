using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Dossier.Parts;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>A line of the journal as an inspector or auditor reads it: ids and roles, no names of persons.</summary>
/// <param name="Sentence">In words where the kind has a sentence, else its name.</param>
/// <param name="ActorRole">In which role it was done.</param>
/// <param name="ActorUnit">For which organisation.</param>
public sealed record JournalLine(long Seq, DateTimeOffset At, string Kind, string Sentence, string ActorRole, string? ActorUnit, string? MatterNumber);

/// <summary>The journal, newest first, within the places this person may read.</summary>
public sealed class ReadJournal(YuanzhuoDb db, CurrentUser user, Texts texts, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="before">Only entries before that one; null starts at the newest.</param>
    /// <param name="kind">Only facts of that name; null for all.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<JournalLine>> HandleAsync(long? before, string? kind, CancellationToken ct)
    {
        var entries = db.Journal.AsNoTracking();
        var paths = user.PathsFor(Act.ReadJournal);
        if (!paths.Contains(""))
        {
            var places = db.OrgUnits.AtOrBelowAny(paths).Select(u => (Guid?)u.Id);
            entries = entries.Where(e => places.Contains(e.PlaceId));
        }

        if (before is { } seq) entries = entries.Where(e => e.Seq < seq);
        if (kind is not null) entries = entries.Where(e => e.Kind == kind);
        return await LinesAsync(await entries.OrderByDescending(e => e.Seq).Take(PageSize).ToListAsync(ct), ct);
    }

    private async Task<IReadOnlyList<JournalLine>> LinesAsync(List<JournalEntry> entries, CancellationToken ct)
    {
        await db.FillWordsAsync(entries, ct);
        var facts = entries.ToDictionary(e => e.Seq, FactJson.Read);
        var ids = facts.Values.OfType<Fact>().SelectMany(FactTeller.Ids).Concat(entries.Select(e => e.ActorUnitId).OfType<Guid>()).Distinct().ToList();
        var names = await db.OrgUnits.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var matterIds = entries.Select(e => e.MatterId).OfType<Guid>().Distinct().ToList();
        var numbers = await db.Matters.AsNoTracking().Where(m => matterIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Number, ct);
        var teller = new FactTeller(texts, names, clock.TodayInChina(), CultureInfo.CurrentUICulture);
        return [.. entries.Select(e => new JournalLine(e.Seq, e.At, e.Kind, (facts[e.Seq] is { } fact ? teller.What(fact) : null) ?? e.Kind, e.ActorRole,
            e.ActorUnitId is { } unit ? names.GetValueOrDefault(unit) : null, e.MatterId is { } id ? numbers.GetValueOrDefault(id) : null))];
    }
}
