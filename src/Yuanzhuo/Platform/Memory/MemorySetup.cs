using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Platform.Memory;

/// <summary>What a node remembers, and by which it knows that it still holds.</summary>
internal static class MemorySetup
{
    public static void AddMemory(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MarkQuestion>(_ => DatabaseSetup.IsPostgres(configuration)
            ? new PostgresQuestion(DatabaseSetup.PostgresConnection(configuration))
            : new SqliteQuestion(DatabaseSetup.SqliteConnection(configuration)));
        services.AddSingleton(s => new DataMark(s.GetRequiredService<MarkQuestion>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<DataMark>>()));
    }
}
