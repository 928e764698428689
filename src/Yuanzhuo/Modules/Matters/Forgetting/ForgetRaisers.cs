using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Rules.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Forgetting;

/// <summary>
/// Forgets who raised a concern, some months after its end. The end of a concern is the last end of the matters it is a voice of today:
/// a merged matter has not ended while the one it went into is open, a matter that was opened again counts from its new end, and a
/// concern that was answered at once ended with that answer. A concern that awaits its answer has no end. Internal notes go by the same term after
/// the end of their matter.
/// </summary>
internal sealed class ForgetRaisers(YuanzhuoDb db, RulePacks rules, IEnumerable<IForgetsRaiser> others, PersonalDataTable kept, TimeProvider clock) : IPass
{
    private const int AtOnce = 50;

    public async Task<bool> IsAnythingDueAsync(CancellationToken ct) => await (await DueAsync(ct)).AnyAsync(ct) || await (await DueNotesAsync(ct)).AnyAsync(ct);

    public async Task<int> StepAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var concerns = await (await DueAsync(ct)).OrderBy(c => c.RaisedOn).Take(AtOnce).ToListAsync(ct);
        var notes = await (await DueNotesAsync(ct)).OrderBy(n => n.WrittenAt).Take(AtOnce).ToListAsync(ct);
        if (concerns.Count + notes.Count == 0) return 0;

        var at = clock.GetUtcNow();
        foreach (var concern in concerns) concern.ForgetRaiser(at);
        foreach (var other in others) await other.ForgetAsync(concerns, at, ct);
        db.RemoveRange(notes);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return concerns.Count + notes.Count;
    }

    /// <summary>A merged matter's notes are needed as long as the one it has come to is open, however often it was merged on.</summary>
    private async Task<IQueryable<MatterNote>> DueNotesAsync(CancellationToken ct)
    {
        var over = await OverAsync(ct);
        var needed = db.NotedAndMergedIntoWhatGoesOn(over);
        var gone = db.Matters.Where(m => m.EndedOn <= over && (m.MergedIntoId == null || !needed.Any(id => id == m.Id)));
        return db.Set<MatterNote>().Where(n => gone.Any(m => m.Id == n.MatterId));
    }

    private async Task<DateOnly> OverAsync(CancellationToken ct)
    {
        var today = clock.TodayInChina();
        var months = await rules.ValueAsync(DefaultRules.ContactMonths, null, today, ct);
        // A local rule may shorten what people were told, never lengthen it.
        return KeepingTime.LatestOver(today, Math.Min(months, kept.Of(PersonalDataKind.Contact).MonthsAfterEnd!.Value));
    }

    private async Task<IQueryable<Concern>> DueAsync(CancellationToken ct)
    {
        var over = await OverAsync(ct);
        var voices = db.Set<MatterVoice>().Where(v => v.LeftAt == null);
        var going = db.Matters.Where(m => m.EndedOn == null || m.EndedOn > over);
        return db.Concerns
            .Where(c => c.State == ConcernState.TakenUp && c.RaiserForgottenAt == null && c.RaisedOn <= over && voices.Any(v => v.ConcernId == c.Id))
            .Where(c => !voices.Any(v => v.ConcernId == c.Id && going.Any(m => m.Id == v.MatterId)));
    }
}
