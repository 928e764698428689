using System.CommandLine;

namespace Yuanzhuo.Platform.Composition;

/// <summary>A module's front door: everything it adds to the product is named here.</summary>
public interface IModule
{
    /// <summary>The module's name: its folder and the prefix of its text keys.</summary>
    string Name { get; }

    /// <summary>Use cases, queries and jobs.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Endpoints beside the pages; pages are found by their route. Each endpoint says what it <c>Needs</c>.</summary>
    void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>Runs once at start, after the schema is up to date and before the server listens; safe to repeat.</summary>
    Task PrepareAsync(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Does once at start what the first visitors would wait for, beside the preparing of all modules; writes nothing.</summary>
    Task WarmAsync(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Entries of the public and the staff menu.</summary>
    IEnumerable<MenuEntry> Menu => [];

    /// <summary>Commands for operators, run as <c>dotnet run -- NAME …</c>; they get the built services.</summary>
    IEnumerable<Command> Commands(IServiceProvider services) => [];
}
