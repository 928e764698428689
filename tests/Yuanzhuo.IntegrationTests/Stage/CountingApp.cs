using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using System.Data.Common;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>An application of its own that counts what one request after the other costs: statements and drawn components.</summary>
public sealed class CountingApp : App
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuanzhuo-counting-").FullName;
    private readonly StatementCounter _statements = new();
    private readonly ComponentCounter _components = new();

    public override string Provider => "Sqlite";

    protected override string ConnectionString => $"Data Source={Path.Combine(_folder, "test.db")}";

    public override Task PrepareAsync() => Task.CompletedTask;

    /// <summary>What happened while that ran; nothing else may run meanwhile.</summary>
    public async Task<(T Result, int Statements, int Components)> CountAsync<T>(Func<Task<T>> work)
    {
        (_statements.Count, _components.Count) = (0, 0);
        var result = await work();
        return (result, _statements.Count, _components.Count);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IComponentActivator>(_components);
            services.ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(_statements), ServiceLifetime.Singleton);
        });
    }

    private sealed class ComponentCounter : IComponentActivator
    {
        public int Count { get; set; }

        public IComponent CreateInstance(Type componentType)
        {
            Count++;
            return (IComponent)Activator.CreateInstance(componentType)!;
        }
    }

    private sealed class StatementCounter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
