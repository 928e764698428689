using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.Platform.Tracing;

/// <summary>
/// Writes down who looked, took out, came, left or was refused (访问留痕; docs/adr/0024-access-trace.md). The journal tells what changed and
/// is kept for good; this tells from where, and is forgotten after its term. Reading what is public and raising concerns write nothing here.
/// </summary>
public sealed partial class AccessTrace(YuanzhuoDb db, TraceVault vault, TraceDigest digest, CurrentUser user, IHttpContextAccessor http, IServiceScopeFactory scopes, TimeProvider clock, ILogger<AccessTrace> logger)
{
    /// <summary>网络安全法 23 第三项: logs are kept for six months at least.</summary>
    public const int LeastDays = 180;

    /// <summary>Goes with what the caller saves, in its transaction.</summary>
    /// <param name="kind">What was done.</param>
    /// <param name="thing">With what, by its address in the product.</param>
    /// <param name="placeId">Where the thing belongs.</param>
    /// <param name="accountId">Who, where nobody is signed in yet.</param>
    public void Note(TraceKind kind, string thing, Guid? placeId = null, Guid? accountId = null) => db.Add(Entry(kind, thing, placeId, accountId ?? user.AccountId));

    /// <summary>By itself, now: before the answer shows what it is about. An answer is never lost because its trace could not be written; the log says so.</summary>
    public Task WriteAsync(TraceKind kind, string thing, Guid? placeId = null, Guid? accountId = null) =>
        TryAsync(kind, _ => Task.FromResult(Entry(kind, thing, placeId, accountId ?? user.AccountId)));

    /// <summary>Somebody tried to come in by a name that nobody has; only its keyed digest is written.</summary>
    public Task WriteUnknownAsync(string name, string thing) =>
        TryAsync(TraceKind.SignInFailed, async other => Entry(TraceKind.SignInFailed, thing, null, null, await digest.OfAsync(other, name)));

    /// <summary>In a scope of its own: the caller's may be reading a snapshot. Whoever goes away meanwhile is written down all the same.</summary>
    private async Task TryAsync(TraceKind kind, Func<YuanzhuoDb, Task<TraceEntry>> make)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var own = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
            var entry = await make(own);
            using var turn = await own.TurnToWriteAsync(default);
            own.Add(entry);
            await own.SaveChangesAsync();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            NotWritten(failure, kind);
        }
    }

    private TraceEntry Entry(TraceKind kind, string thing, Guid? placeId, Guid? accountId, string? nameDigest = null) => new()
    {
        At = clock.GetUtcNow(), Kind = kind, AccountId = accountId, NameDigest = nameDigest, PlaceId = placeId,
        Sealed = vault.Seal(new TraceDetails(Whence.Of(http.HttpContext?.Connection.RemoteIpAddress), Whence.BrowserOf(http.HttpContext), thing)),
    };

    [LoggerMessage(LogLevel.Error, "An access trace could not be written: {Kind}")]
    private partial void NotWritten(Exception failure, TraceKind kind);
}
