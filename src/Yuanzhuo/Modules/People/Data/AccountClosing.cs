using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>The one way in which an account is closed: posts end, what it signs in by goes, sessions end; what its person did stays on record.</summary>
internal sealed class AccountClosing(YuanzhuoDb db, UserManager<Account> users, SecondFactors factors, Sessions sessions)
{
    public async Task CloseAsync(Account account, DateTimeOffset at, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(at);
        var posts = await db.Posts.Where(p => p.AccountId == account.Id && (p.UntilOn == null || p.UntilOn > today)).ToListAsync(ct);
        foreach (var post in posts) post.End(post.FromOn > today ? post.FromOn.AddDays(-1) : today, at);
        await db.EndStandInsAsync([.. posts.Select(p => p.Id)], today, at, ct);
        account.ClosedAt = at;
        await factors.TakeAllAsync(account, ct);
        await users.UpdateSecurityStampAsync(account);
        await sessions.EndAllAsync(account.Id, null, ct);
        db.Note(account.Id, new AccountClosed(account.Id), at);
    }
}
