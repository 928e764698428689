using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>
/// Wrong passwords and codes in a row; five shut the door for 15 minutes, and longer each time it happens again, never for more than half an hour (等保三级
/// 登录失败处理; numbers in SignInSetup). A browser that its person signed in with before is counted by itself: strangers who try a name lock only each other out.
/// Counted in the database, so that tries at the same time all count, and by our clock: Identity's own lockout asks the wall clock.
/// </summary>
internal sealed class FailedTries(YuanzhuoDb db, AccessTrace trace, IOptions<IdentityOptions> options, KnownBrowsers browsers, TimeProvider clock)
{
    private static readonly TimeSpan More = TimeSpan.FromMinutes(5), Longest = TimeSpan.FromMinutes(30);

    /// <summary>Whether the door is shut to who now asks for that account; read anew, for those whose turn came before may have shut it.</summary>
    public async Task<bool> IsShutAsync(Account account, CancellationToken ct) =>
        (await browsers.FindAsync(account.Id, ct) is { } known ? known.LockedUntilAt : await db.Accounts.Where(a => a.Id == account.Id).Select(a => a.LockoutEnd).FirstOrDefaultAsync(ct)) > clock.GetUtcNow();

    /// <summary>Somebody tried at a shut door: written down by itself, outside of any transaction.</summary>
    public Task WriteAtShutAsync(Guid accountId, string where) => trace.WriteAsync(TraceKind.SignInFailed, where, accountId: accountId);

    /// <summary>Within a transaction: tries for one account follow on each other, so that many at once are not all before the fifth.</summary>
    public Task InTurnAsync(Account account, CancellationToken ct) => db.TakeTurnAsync(account.Id, ct);

    /// <summary>One more; within the caller's transaction, which saves the note.</summary>
    /// <param name="account">Whose door it is.</param>
    /// <param name="where">What they wanted, as the trace says it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task CountAsync(Account account, string where, CancellationToken ct)
    {
        trace.Note(TraceKind.SignInFailed, where, accountId: account.Id);
        var until = await browsers.FindAsync(account.Id, ct) is { } known ? await CountAsync(known, ct) : await CountStrangerAsync(account.Id, ct);
        if (until is { } end) db.Note(account.Id, new AccountLockedOut(account.Id, end), clock.GetUtcNow());
    }

    /// <summary>
    /// One more, in a transaction of its own, for what was refused is undone: whoever sits at somebody's open session and tries passwords is stopped like whoever
    /// tries them at the door.
    /// </summary>
    public async Task CountByItselfAsync(Guid accountId, string where, CancellationToken ct)
    {
        if (await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == accountId, ct) is not { } account) return;
        using var turn = await db.TurnToWriteAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Author.Is(account.Id, null, nameof(Role.Anyone));
        await CountAsync(account, where, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>After the right password and second factor. Whom strangers locked out they lock out no longer, once the person came in among them.</summary>
    public async Task ForgetOwnAsync(Account account, CancellationToken ct)
    {
        if (await browsers.FindAsync(account.Id, ct) is null) await ForgetStrangersAsync(account.Id, ct);
        await browsers.RememberAsync(account.Id, ct);
    }

    /// <summary>By an administrator: strangers' tries and those of every known browser.</summary>
    public async Task ForgetAllAsync(Account account, CancellationToken ct)
    {
        await ForgetStrangersAsync(account.Id, ct);
        await db.Set<KnownBrowser>().Where(b => b.AccountId == account.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Failed, 0).SetProperty(b => b.Lockouts, 0).SetProperty(b => b.LockedUntilAt, (DateTimeOffset?)null), ct);
    }

    private Task ForgetStrangersAsync(Guid accountId, CancellationToken ct) => db.Accounts.Where(a => a.Id == accountId)
        .ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.Lockouts, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), ct);

    /// <summary>Until when the door is shut now; null where it is not.</summary>
    private async Task<DateTimeOffset?> CountStrangerAsync(Guid accountId, CancellationToken ct)
    {
        var one = db.Accounts.Where(a => a.Id == accountId);
        await one.ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1), ct);
        var now = await one.Select(a => new { a.AccessFailedCount, a.Lockouts, a.LockoutEnd }).FirstAsync(ct);
        if (now.AccessFailedCount < Most) return null;
        var lockouts = InRow(now.Lockouts, now.LockoutEnd);
        DateTimeOffset? until = clock.GetUtcNow() + PauseAfter(lockouts);
        await one.ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.Lockouts, lockouts + 1).SetProperty(a => a.LockoutEnd, until), ct);
        return until;
    }

    private async Task<DateTimeOffset?> CountAsync(KnownBrowser known, CancellationToken ct)
    {
        var one = db.Set<KnownBrowser>().Where(b => b.AccountId == known.AccountId && b.Digest == known.Digest);
        await one.ExecuteUpdateAsync(s => s.SetProperty(b => b.Failed, b => b.Failed + 1), ct);
        var now = await one.Select(b => new { b.Failed, b.Lockouts, b.LockedUntilAt }).FirstOrDefaultAsync(ct);
        if (now is null || now.Failed < Most) return null;
        var lockouts = InRow(now.Lockouts, now.LockedUntilAt);
        DateTimeOffset? until = clock.GetUtcNow() + PauseAfter(lockouts);
        await one.ExecuteUpdateAsync(s => s.SetProperty(b => b.Failed, 0).SetProperty(b => b.Lockouts, lockouts + 1).SetProperty(b => b.LockedUntilAt, until), ct);
        return until;
    }

    private int Most => options.Value.Lockout.MaxFailedAccessAttempts;

    /// <summary>After a quiet day it begins anew.</summary>
    private int InRow(int lockouts, DateTimeOffset? last) => last < clock.GetUtcNow().AddDays(-1) ? 0 : lockouts;

    private TimeSpan PauseAfter(int lockouts)
    {
        var pause = options.Value.Lockout.DefaultLockoutTimeSpan + (More * lockouts);
        return pause < Longest ? pause : Longest;
    }
}
