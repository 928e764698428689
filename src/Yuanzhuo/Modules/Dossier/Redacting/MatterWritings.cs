using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Modules.Dossier.Redacting;

/// <summary>
/// Finds all public words of a matter: of the matter itself, of what was raised, promised, settled and answered for it, and of its facts.
/// Rows are asked for here; which of their columns are words, the model says, so a new column is found from the first day on.
/// </summary>
internal sealed class MatterWritings(YuanzhuoDb db, MatterFiles files)
{
    /// <summary>The tables that are asked for; a test holds them against the model.</summary>
    public static readonly IReadOnlyList<Type> Asked =
    [
        typeof(Matter), typeof(HandOver), typeof(MatterVoice), typeof(Progress), typeof(Concern), typeof(Commitment), typeof(Extension),
        typeof(AgendaItem), typeof(Roundtable), typeof(Participant), typeof(Closure), typeof(ClosureAnswer), typeof(ContactAttempt), typeof(FactWords), typeof(StoredFile),
    ];

    /// <param name="matter">The whole matter, tracked where something shall be changed.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<FoundWritings> HandleAsync(Matter matter, CancellationToken ct)
    {
        var concernIds = matter.Voices.Where(v => v.LeftAt is null).Select(v => v.ConcernId).ToArray();
        var concerns = await db.Concerns.Where(c => EF.Parameter(concernIds).Contains(c.Id)).ToListAsync(ct);
        var tables = await TablesAsync(matter, ct);
        var rows = new List<object>([matter, .. matter.HandOvers, .. matter.Voices, .. matter.ProgressEntries, .. concerns, .. tables]);
        rows.AddRange(await PromisedAsync(matter, ct));
        rows.AddRange(await AnsweredAsync(matter, ct));
        rows.AddRange(await files.WithdrawnAsync(matter, ct));

        Guid[] things = [.. concerns.Select(c => c.Id), .. tables.OfType<Roundtable>().Select(t => t.Id)];
        var facts = await FactsAsync(matter, things, ct);
        return new([.. rows.SelectMany(row => WordsOfRow.Of(db.Entry(row))), .. facts.SelectMany(f => f)], concernIds, [.. tables.OfType<Roundtable>().Select(t => t.Number)]);
    }

    private async Task<List<object>> TablesAsync(Matter matter, CancellationToken ct)
    {
        var items = await db.Set<AgendaItem>().Where(i => i.MatterId == matter.Id).ToListAsync(ct);
        var ids = items.Select(i => i.RoundtableId).Distinct().ToArray();
        var tables = await db.Set<Roundtable>().Where(t => EF.Parameter(ids).Contains(t.Id)).ToListAsync(ct);
        return [.. items, .. tables, .. await db.Set<Participant>().Where(p => EF.Parameter(ids).Contains(p.RoundtableId)).ToListAsync(ct)];
    }

    private async Task<List<object>> PromisedAsync(Matter matter, CancellationToken ct)
    {
        var commitments = await db.Set<Commitment>().Where(c => c.MatterId == matter.Id).ToListAsync(ct);
        var ids = commitments.Select(c => c.Id).ToArray();
        return [.. commitments, .. await db.Set<Extension>().Where(e => EF.Parameter(ids).Contains(e.CommitmentId)).ToListAsync(ct)];
    }

    private async Task<List<object>> AnsweredAsync(Matter matter, CancellationToken ct)
    {
        var closures = await db.Set<Closure>().Where(c => c.MatterId == matter.Id).ToListAsync(ct);
        var ids = closures.Select(c => c.Id).ToArray();
        return
        [
            .. closures, .. await db.Set<ClosureAnswer>().Where(a => EF.Parameter(ids).Contains(a.ClosureId)).ToListAsync(ct),
            .. await db.Set<ContactAttempt>().Where(a => EF.Parameter(ids).Contains(a.ClosureId)).ToListAsync(ct),
        ];
    }

    private async Task<List<IEnumerable<Writing>>> FactsAsync(Matter matter, Guid[] things, CancellationToken ct)
    {
        var facts = await db.Journal.AsNoTracking().Where(e => e.MatterId == matter.Id || EF.Parameter(things).Contains(e.AggregateId)).ToListAsync(ct);
        var ids = facts.Select(f => f.Id).ToArray();
        var words = (await db.FactWords.Where(w => EF.Parameter(ids).Contains(w.FactId)).ToListAsync(ct)).ToLookup(w => w.FactId);
        return facts.ConvertAll(fact => words[fact.Id].Select(w => new Writing(w.Words, nameof(FactWords), w.Redact)).Concat(OfEarlierVersions(fact, words[fact.Id])));
    }

    /// <summary>Words in the details themselves cannot go, so a mark is put before them.</summary>
    private IEnumerable<Writing> OfEarlierVersions(JournalEntry fact, IEnumerable<FactWords> known) => FactJson.WordsWithin(fact).ExceptBy(known.Select(k => k.Name), w => w.Name)
        .Select(w => new Writing(w.Words, nameof(FactWords), left => db.Add(FactWords.Instead(fact.Id, w.Name, left))));
}

/// <param name="All">Every public text, as often as it stands somewhere.</param>
/// <param name="ConcernIds">The concerns of the matter.</param>
/// <param name="TableNumbers">The roundtables it was at.</param>
internal sealed record FoundWritings(IReadOnlyList<Writing> All, IReadOnlyList<Guid> ConcernIds, IReadOnlyList<string> TableNumbers);
