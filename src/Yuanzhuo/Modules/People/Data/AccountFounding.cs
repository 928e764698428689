using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>A post to be given with a new account.</summary>
/// <param name="Role">The role.</param>
/// <param name="UnitId">The organisation.</param>
/// <param name="FromOn">First day; today where none is named.</param>
/// <param name="LinkedCommunities">For a leader: the communities linked to (挂点).</param>
public sealed record NewPost(Role Role, Guid UnitId, DateOnly? FromOn = null, IReadOnlyList<Guid>? LinkedCommunities = null);

/// <summary>The one way in which an account comes to be; the demo uses it too. Saves, within the caller's transaction where there is one.</summary>
public sealed class AccountFounding(YuanzhuoDb db, UserManager<Account> users, TimeProvider clock)
{
    /// <summary>The account, or why there is none: name taken or unfit, password too weak, posts that must be kept apart.</summary>
    /// <param name="userName">Latin letters, digits and <c>-._@+</c>; what is typed to sign in.</param>
    /// <param name="displayName">The name colleagues see.</param>
    /// <param name="isDemo">Whether the step-in page may offer it.</param>
    /// <param name="posts">Posts held from now on.</param>
    /// <param name="password">None: there is no sign-in by password until one is given.</param>
    /// <param name="mustChangePassword">Whether the person must choose an own one first.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<Account>> FoundAsync(
        string userName, string displayName, bool isDemo, IReadOnlyList<NewPost> posts, string? password = null, bool mustChangePassword = false, CancellationToken ct = default)
    {
        if (posts.Any(p => p.Role == Role.Administrator) && posts.Any(p => p.Role == Role.Auditor)) return Refusal.RuleBroken("People.AdministratorIsNotAuditor");
        var now = clock.GetUtcNow();
        var account = new Account
        {
            Id = NewId.Next(), UserName = userName, DisplayName = displayName, CreatedAt = now, IsDemo = isDemo, MustChangePassword = mustChangePassword,
            PasswordUntil = mustChangePassword ? now + TemporaryPassword.Life : null,
        };
        var made = await MakeAsync(account, password);
        if (!made.IsDone) return made;

        foreach (var post in posts) Give(account.Id, post, now);
        await db.SaveChangesAsync(ct);
        return account;
    }

    /// <summary>An account whose password, for one sign-in, was made and digested before: the digest takes its time, and nobody else may write meanwhile.</summary>
    public Task<Result<Account>> FoundForOnceAsync(string userName, string displayName, string digest, TimeSpan life)
    {
        var now = clock.GetUtcNow();
        return MakeAsync(new Account { Id = NewId.Next(), UserName = userName, DisplayName = displayName, CreatedAt = now, MustChangePassword = true, PasswordUntil = now + life, PasswordHash = digest }, null);
    }

    private async Task<Result<Account>> MakeAsync(Account account, string? password)
    {
        db.Note(account.Id, new AccountOpened(account.Id, account.IsDemo), account.CreatedAt);
        var made = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        return made.Succeeded ? account : IdentityRefusals.From<Account>(made);
    }

    private void Give(Guid accountId, NewPost wanted, DateTimeOffset now)
    {
        var post = Post.Give(accountId, wanted.Role, wanted.UnitId, wanted.FromOn ?? ChinaTime.DateOf(now), null, now);
        foreach (var community in wanted.LinkedCommunities ?? []) post.Link(community, now);
        db.Add(post);
    }
}
