namespace Yuanzhuo.Platform.Memory;

/// <summary>What a node remembers, and by which it knows that it still holds.</summary>
public static class MemorySetup
{
    internal static void AddMemory(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MarkQuestion>(_ => DatabaseSetup.IsPostgres(configuration)
            ? new PostgresQuestion(DatabaseSetup.PostgresConnection(configuration))
            : new SqliteQuestion(DatabaseSetup.SqliteConnection(configuration)));
        services.AddSingleton(s => new DataMark(s.GetRequiredService<MarkQuestion>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<DataMark>>()));
        services.AddSingleton(_ => CommittedData.Of(configuration));
    }

    /// <summary>A module's own, read by <paramref name="read"/> from tables that move the <see cref="StandingVersion"/>.</summary>
    public static void AddRemembered<T>(this IServiceCollection services, Func<YuanzhuoDb, Task<T>> read) where T : class =>
        services.AddSingleton(s => new Remembered<T>(s.GetRequiredService<DataMark>(), s.GetRequiredService<CommittedData>(), read));
}
