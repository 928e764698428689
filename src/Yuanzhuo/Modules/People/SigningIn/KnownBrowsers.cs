using System.Security.Cryptography;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>Browsers that people signed in with before, each known by a cookie for that person alone.</summary>
internal sealed class KnownBrowsers(YuanzhuoDb db, IHttpContextAccessor http, TimeProvider clock)
{
    private const string Cookie = "yz.known.";

    /// <summary>Whether it is, or was, a known browser of that person that now asks.</summary>
    public Task<KnownBrowser?> FindAsync(Guid accountId, CancellationToken ct)
    {
        var (digest, oldest) = (OneTimeToken.DigestOf(Secret(accountId)), clock.GetUtcNow().AddDays(-KnownBrowser.KeptDays));
        return Secret(accountId) is null ? Task.FromResult<KnownBrowser?>(null)
            : db.Set<KnownBrowser>().AsNoTracking().FirstOrDefaultAsync(b => b.AccountId == accountId && b.Digest == digest && b.SeenAt > oldest, ct);
    }

    /// <summary>The person came in: this browser is known from now on. Within the caller's transaction, which saves it.</summary>
    public async Task RememberAsync(Guid accountId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var secret = Secret(accountId);
        if (await FindAsync(accountId, ct) is { } known)
        {
            await db.Set<KnownBrowser>().Where(b => b.AccountId == accountId && b.Digest == known.Digest)
                .ExecuteUpdateAsync(s => s.SetProperty(b => b.SeenAt, now).SetProperty(b => b.Failed, 0).SetProperty(b => b.Lockouts, 0).SetProperty(b => b.LockedUntilAt, (DateTimeOffset?)null), ct);
        }
        else
        {
            // Never the secret that came: somebody else may have put it there.
            var token = OneTimeToken.Create();
            secret = token.Secret;
            db.Add(new KnownBrowser { AccountId = accountId, Digest = token.Digest, SeenAt = now });
        }

        if (http.HttpContext is not { } context) return;
        context.Response.Cookies.Append(NameFor(accountId), secret!, new CookieOptions
        {
            HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(KnownBrowser.KeptDays),
        });
    }

    /// <summary>Forgets all of a person: after a new password nothing of before is trusted.</summary>
    public Task RevokeAsync(Guid accountId, CancellationToken ct) => db.Set<KnownBrowser>().Where(b => b.AccountId == accountId).ExecuteDeleteAsync(ct);

    private string? Secret(Guid accountId) => http.HttpContext?.Request.Cookies[NameFor(accountId)];

    /// <summary>Several people may share a machine; the name tells nobody who they are.</summary>
    private static string NameFor(Guid accountId) => Cookie + Convert.ToHexStringLower(SHA256.HashData(accountId.ToByteArray()).AsSpan(0, 6));
}
