using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>
/// Wrong passwords in a row; five shut the door for 15 minutes (等保三级 登录失败处理; numbers in SignInSetup). Counted in the database, so
/// that tries at the same time all count, and by our clock: Identity's own lockout asks the wall clock.
/// </summary>
internal sealed class FailedTries(YuanzhuoDb db, AccessTrace trace, IOptions<IdentityOptions> options, TimeProvider clock)
{
    private const string OwnPassword = "/account/password";

    /// <summary>One more; within the caller's transaction, which saves the note.</summary>
    public Task CountAsync(Account account, CancellationToken ct) => CountAsync(account, TraceThings.SignIn, ct);

    private async Task CountAsync(Account account, string where, CancellationToken ct)
    {
        trace.Note(TraceKind.SignInFailed, where, accountId: account.Id);
        var lockout = options.Value.Lockout;
        var one = db.Accounts.Where(a => a.Id == account.Id);
        await one.ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1), ct);
        if (await one.Select(a => a.AccessFailedCount).FirstAsync(ct) < lockout.MaxFailedAccessAttempts) return;

        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + lockout.DefaultLockoutTimeSpan;
        await one.ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, until), ct);
        db.Note(account.Id, new AccountLockedOut(account.Id, until.Value), now);
    }

    /// <summary>
    /// One more, in a transaction of its own, for what was refused is undone: whoever sits at somebody's open session and tries passwords is stopped like whoever
    /// tries them at the door.
    /// </summary>
    public async Task CountByItselfAsync(Guid accountId, CancellationToken ct)
    {
        if (await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == accountId, ct) is not { } account) return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Author.Is(account.Id, null, nameof(Role.Anyone));
        await CountAsync(account, OwnPassword, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>After the right password, or by an administrator.</summary>
    public Task ForgetAsync(Account account, CancellationToken ct) => db.Accounts.Where(a => a.Id == account.Id)
        .ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), ct);
}
