using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>The access trace as a test looks at it.</summary>
public static class TraceTales
{
    /// <summary>The entries of an account, oldest first, with what was sealed of them.</summary>
    public static Task<List<(TraceEntry Entry, TraceDetails Details)>> TracesAsync(this App app, Guid? account) => app.WithAsync(async services =>
    {
        var vault = services.GetRequiredService<TraceVault>();
        var entries = await services.GetRequiredService<Yuanzhuo.Platform.Data.YuanzhuoDb>().Set<TraceEntry>().AsNoTracking().Where(e => e.AccountId == account).OrderBy(e => e.Seq).ToListAsync();
        return entries.ConvertAll(e => (e, vault.OpenDetails(e.Sealed)!));
    });

    /// <summary>The kinds of an account's entries in their order.</summary>
    public static async Task<IReadOnlyList<TraceKind>> TraceKindsAsync(this App app, Guid account) => [.. (await app.TracesAsync(account)).Select(t => t.Entry.Kind)];

    public static Task<int> TraceCountAsync(this App app) => app.WithDbAsync(db => db.Set<TraceEntry>().CountAsync());
}
