using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Post;

/// <summary>Letters are no record (the journal is): they go after some months, read or not, and so does the memory of what was reminded of.</summary>
internal sealed class ForgetLetters(YuanzhuoDb db, PersonalDataTable kept, TimeProvider clock) : IPass
{
    private const int AtOnce = 500;

    private IQueryable<Letter> Old
    {
        get
        {
            var oldest = clock.GetUtcNow() - kept.TermOf(PersonalDataKind.Letters);
            return db.Set<Letter>().Where(l => l.WrittenAt < oldest);
        }
    }

    private IQueryable<Reminder> OldReminders
    {
        get
        {
            var oldest = clock.TodayInChina().AddDays(-kept.TermOf(PersonalDataKind.Letters).Days);
            return db.Set<Reminder>().Where(r => r.DueOn < oldest);
        }
    }

    public async Task<bool> IsAnythingDueAsync(CancellationToken ct) => await Old.AnyAsync(ct) || await OldReminders.AnyAsync(ct);

    public async Task<int> StepAsync(CancellationToken ct)
    {
        var some = Old.OrderBy(l => l.WrittenAt).Take(AtOnce).Select(l => l.Id);
        return await db.Set<Letter>().Where(l => some.Contains(l.Id)).ExecuteDeleteAsync(ct) + await OldReminders.ExecuteDeleteAsync(ct);
    }
}
