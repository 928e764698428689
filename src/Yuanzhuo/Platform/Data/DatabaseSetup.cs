using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Yuanzhuo.Platform.Data;

/// <summary>Which database, by <c>Database:Provider</c> (<c>Sqlite</c> | <c>Postgres</c>) and <c>ConnectionStrings:Yuanzhuo</c>.</summary>
public static class DatabaseSetup
{
    private const string DefaultSqlite = "Data Source=data/yuanzhuo.db";

    /// <summary>The options are made once: they are the same for every request, and making them costs as much as a small query.</summary>
    public static IServiceCollection AddYuanzhuoDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Yuanzhuo");
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        services.AddScoped<Journal.Author>();
        services.AddSingleton<Journal.FactsCommitted>();
        if (provider.Equals("Postgres", StringComparison.OrdinalIgnoreCase))
        {
            services.AddDbContext<PostgresDb>((s, options) => UsePostgres(options.AddInterceptors(s.GetRequiredService<Journal.FactsCommitted>()), connection ?? throw new InvalidOperationException("ConnectionStrings:Yuanzhuo is missing.")), optionsLifetime: ServiceLifetime.Singleton);
            services.AddScoped<YuanzhuoDb>(services => services.GetRequiredService<PostgresDb>());
        }
        else if (provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            services.AddDbContext<SqliteDb>((s, options) => UseSqlite(options.AddInterceptors(s.GetRequiredService<Journal.FactsCommitted>()), connection ?? DefaultSqlite), optionsLifetime: ServiceLifetime.Singleton);
            services.AddScoped<YuanzhuoDb>(services => services.GetRequiredService<SqliteDb>());
        }
        else
        {
            throw new InvalidOperationException($"Database:Provider must be Sqlite or Postgres, not '{provider}'.");
        }

        return services;
    }

    /// <summary>A write waits up to 30 seconds for another writer; write-ahead logging lets readers go on meanwhile.</summary>
    public static void UseSqlite(DbContextOptionsBuilder options, string connection)
    {
        var settings = new SqliteConnectionStringBuilder(connection) { DefaultTimeout = 30, ForeignKeys = true };
        if (Path.GetDirectoryName(settings.DataSource) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        options.UseSqlite(settings.ToString(), sqlite => sqlite.MigrationsAssembly(typeof(DatabaseSetup).Assembly)).AddInterceptors(new SqlitePragmas());
    }

    /// <summary>A small pool: on few cores it keeps the same reading rate with a far better tail.</summary>
    public static void UsePostgres(DbContextOptionsBuilder options, string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!connection.Contains("Pool Size", StringComparison.OrdinalIgnoreCase)) settings.MaxPoolSize = 16;
        options.UseNpgsql(settings.ToString(), npgsql => npgsql.MigrationsAssembly(typeof(DatabaseSetup).Assembly));
    }
}
