using System.Globalization;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>Something with a day on which it is due.</summary>
public sealed record DueThing
{
    public required Guid Id { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid UnitId { get; init; }

    public required string MatterNumber { get; init; }

    public required PublicWords Title { get; init; }
}

/// <summary>
/// Reminds the organisation whose thing it is, once when the day is today or the next working day and once when it has gone by. A day that
/// moved is another day. What was late before the last week is not written about any more: the work page shows it.
/// </summary>
public abstract class DueReminders(YuanzhuoDb db, StaffLetters letters, WorkingCalendars calendars, TimeProvider clock) : IPass
{
    private const int AtOnce = 50;
    private const int LateDays = 7;

    /// <summary>The letter's key without the stage.</summary>
    protected abstract string TextKey { get; }

    /// <summary>What those who are told may do about it.</summary>
    protected abstract Act Act { get; }

    /// <summary>What is open and has a day.</summary>
    protected abstract IQueryable<DueThing> Open(ReminderStage stage);

    /// <summary>The page on which to do something about it.</summary>
    protected virtual string PathOf(DueThing thing) => $"/matters/{thing.MatterNumber}";

    public async Task<bool> IsAnythingDueAsync(CancellationToken ct) =>
        await (await DueAsync(ReminderStage.DueSoon, ct)).AnyAsync(ct) || await (await DueAsync(ReminderStage.Overdue, ct)).AnyAsync(ct);

    public async Task<int> StepAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var done = await RemindAsync(ReminderStage.DueSoon, ct) + await RemindAsync(ReminderStage.Overdue, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return done;
    }

    private async Task<int> RemindAsync(ReminderStage stage, CancellationToken ct)
    {
        var due = await (await DueAsync(stage, ct)).OrderBy(t => t.DueOn).Take(AtOnce).ToListAsync(ct);
        foreach (var thing in due)
        {
            db.Add(new Reminder { ThingId = thing.Id, DueOn = thing.DueOn, Stage = stage });
            var note = new Note(TextKey + stage, [thing.MatterNumber, thing.Title, thing.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], PathOf(thing));
            await letters.ToAsync(Act, thing.UnitId, note, ct);
        }

        return due.Count;
    }

    private async Task<IQueryable<DueThing>> DueAsync(ReminderStage stage, CancellationToken ct)
    {
        var today = clock.TodayInChina();
        var (from, to) = stage == ReminderStage.DueSoon ? (today, (await calendars.NationalAsync(ct)).AddWorkingDays(today, 1)) : (today.AddDays(-LateDays), today.AddDays(-1));
        return Open(stage).Where(t => t.DueOn >= from && t.DueOn <= to && !db.Set<Reminder>().Any(r => r.ThingId == t.Id && r.DueOn == t.DueOn && r.Stage == stage));
    }
}
