using Microsoft.Data.Sqlite;
using Npgsql;

namespace Yuanzhuo.Platform.Data;

/// <summary>Which database, by <c>Database:Provider</c> (<c>Sqlite</c> | <c>Postgres</c>) and <c>ConnectionStrings:Yuanzhuo</c>.</summary>
public static class DatabaseSetup
{
    private const string DefaultSqlite = "Data Source=data/yuanzhuo.db";

    /// <summary>Contexts are pooled: making their inner services anew took a third of the processor time of a short request (docs/performance.md).</summary>
    public static IServiceCollection AddYuanzhuoDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Journal.Author>();
        services.AddSingleton<Journal.FactsCommitted>().AddSingleton<DiskRoom>();
        if (IsPostgres(configuration)) services.AddPooledDbContextFactory<PostgresDb>((s, options) => UsePostgres(WithSignal(s, options), PostgresConnection(configuration))).AddScoped(Lease<PostgresDb>);
        else services.AddPooledDbContextFactory<SqliteDb>((s, options) => UseSqlite(WithSignal(s, options), SqliteConnection(configuration))).AddScoped(Lease<SqliteDb>);
        return services;
    }

    /// <summary>A context for this scope, which writes as this scope's author.</summary>
    private static YuanzhuoDb Lease<T>(IServiceProvider services)
        where T : YuanzhuoDb
    {
        var db = services.GetRequiredService<IDbContextFactory<T>>().CreateDbContext();
        db.Author = services.GetRequiredService<Journal.Author>();
        // What an earlier scope wrote and rolled back is not this one's.
        db.TakeWrittenFacts();
        return db;
    }

    private static DbContextOptionsBuilder WithSignal(IServiceProvider services, DbContextOptionsBuilder options) => options.AddInterceptors(services.GetRequiredService<Journal.FactsCommitted>());

    internal static bool IsPostgres(IConfiguration configuration) => (configuration["Database:Provider"] ?? "Sqlite") switch
    {
        var name when name.Equals("Postgres", StringComparison.OrdinalIgnoreCase) => true,
        var name when name.Equals("Sqlite", StringComparison.OrdinalIgnoreCase) => false,
        var name => throw new InvalidOperationException($"Database:Provider must be Sqlite or Postgres, not '{name}'."),
    };

    /// <summary>A file that is named without its folder lies with the product, wherever that was started from: no command makes an empty database by mistake.</summary>
    internal static string SqliteConnection(IConfiguration configuration)
    {
        var settings = new SqliteConnectionStringBuilder(configuration.GetConnectionString("Yuanzhuo") ?? DefaultSqlite);
        if (settings.DataSource is { Length: > 0 } file && !file.StartsWith(':') && !file.StartsWith("file:", StringComparison.Ordinal)) settings.DataSource = Operations.OwnFolder.Path(configuration, file);
        return settings.ToString();
    }

    /// <summary>With <c>Database:Pooler</c> another program (PgBouncer) hands connections from one transaction to the next.</summary>
    internal static string PostgresConnection(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Yuanzhuo") ?? throw new InvalidOperationException("ConnectionStrings:Yuanzhuo is missing.");
        return configuration.GetValue("Database:Pooler", false) ? connection : WithPreparing(connection);
    }

    /// <summary>A write waits up to 30 seconds for another writer; write-ahead logging lets readers go on meanwhile.</summary>
    public static void UseSqlite(DbContextOptionsBuilder options, string connection)
    {
        var settings = new SqliteConnectionStringBuilder(connection) { DefaultTimeout = 30, ForeignKeys = true };
        if (Path.GetDirectoryName(settings.DataSource) is { Length: > 0 } folder) Operations.OwnerOnly.CreateFolder(folder);
        options.UseSqlite(settings.ToString(), sqlite => sqlite.MigrationsAssembly(typeof(DatabaseSetup).Assembly)).AddInterceptors(new SqlitePragmas());
    }

    /// <summary>A small pool: on few cores it keeps the same reading rate with a far better tail.</summary>
    public static void UsePostgres(DbContextOptionsBuilder options, string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!connection.Contains("Pool Size", StringComparison.OrdinalIgnoreCase)) settings.MaxPoolSize = 16;
        options.UseNpgsql(settings.ToString(), npgsql => npgsql.MigrationsAssembly(typeof(DatabaseSetup).Assembly)).AddInterceptors(new Trips.ReadAhead());
    }

    /// <summary>
    /// Statements prepare themselves and a connection that comes back to the pool is not reset (nothing here sets anything on it): together
    /// 27–31 % less processor time for a page. Nor does the database compile a long statement to machine code first, which took 1.5 s where the
    /// answer took 0.2 (docs/performance.md). What the connection string says itself holds.
    /// </summary>
    private static string WithPreparing(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!connection.Contains("Max Auto Prepare", StringComparison.OrdinalIgnoreCase)) settings.MaxAutoPrepare = 200;
        if (!connection.Contains("No Reset On Close", StringComparison.OrdinalIgnoreCase)) settings.NoResetOnClose = true;
        if (settings.Options?.Contains("jit", StringComparison.OrdinalIgnoreCase) != true) settings.Options = $"{settings.Options} -c jit=off".Trim();
        return settings.ToString();
    }
}
