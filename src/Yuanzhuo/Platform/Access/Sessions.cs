using Microsoft.AspNetCore.Authentication.Cookies;
using System.Security.Claims;

namespace Yuanzhuo.Platform.Access;

/// <summary>Begins and ends sessions (等保三级: 超时退出). However much it is used, one ends after <c>SignIn:LongestHours</c>, 12 where not set.</summary>
public sealed class Sessions(YuanzhuoDb db, IConfiguration configuration, TimeProvider clock)
{
    private const int MostShown = 20;

    /// <summary>What began before is over.</summary>
    public DateTimeOffset OldestStart => clock.GetUtcNow() - TimeSpan.FromHours(configuration.GetValue("SignIn:LongestHours", 12));

    /// <summary>Sessions of that account that are not over.</summary>
    public IQueryable<Session> AliveOf(Guid accountId)
    {
        var oldest = OldestStart;
        return db.Set<Session>().AsNoTracking().Where(s => s.AccountId == accountId && s.EndedAt == null && s.StartedAt > oldest);
    }

    /// <summary>The same for showing, the latest first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(Guid accountId, CancellationToken ct) => await AliveOf(accountId).OrderByDescending(s => s.StartedAt).Take(MostShown).ToListAsync(ct);

    /// <summary>Ends one; no harm where it is over.</summary>
    public Task EndAsync(Guid id, CancellationToken ct) => EndAsync(db.Set<Session>().Where(s => s.Id == id), ct);

    /// <summary>Ends all of an account but the one named; how many that were.</summary>
    public Task<int> EndAllAsync(Guid accountId, Guid? except, CancellationToken ct) => EndAsync(db.Set<Session>().Where(s => s.AccountId == accountId && s.Id != except), ct);

    /// <summary>Its person has just proved again who they are.</summary>
    public Task ProveAsync(Guid? id, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return db.Set<Session>().Where(s => s.Id == id && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.ProvenAt, now), ct);
    }

    /// <summary>Gives the cookie that is about to be written its session: the one it has, when it is only renewed, else a new one.</summary>
    internal async Task BeginAsync(CookieSigningInContext signing)
    {
        var (http, principal) = (signing.HttpContext, signing.Principal!);
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId)) return;
        var isRenewed = http.User.FindFirstValue(ClaimTypes.NameIdentifier) == accountId.ToString();
        var id = isRenewed && Guid.TryParse(http.User.FindFirstValue(SessionClaims.Session), out var known) ? known : await NewAsync(http, accountId);
        Name(principal, id);
    }

    /// <summary>Writes the session's name into a principal.</summary>
    internal static void Name(ClaimsPrincipal principal, Guid id) => ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(SessionClaims.Session, id.ToString()));

    private async Task<Guid> NewAsync(HttpContext http, Guid accountId)
    {
        var browser = http.Request.Headers.UserAgent.ToString();
        var now = clock.GetUtcNow();
        var session = new Session
        {
            AccountId = accountId, StartedAt = now, ProvenAt = now, Address = http.Connection.RemoteIpAddress?.ToString() ?? "",
            Browser = browser.Length > SessionTable.LongestBrowser ? browser[..SessionTable.LongestBrowser] : browser,
        };
        db.Add(session);
        await db.SaveChangesAsync(http.RequestAborted);
        return session.Id;
    }

    private Task<int> EndAsync(IQueryable<Session> sessions, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct);
    }
}
