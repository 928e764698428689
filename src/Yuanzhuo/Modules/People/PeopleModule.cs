using System.CommandLine;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Founding;
using Yuanzhuo.Modules.People.SigningIn;
using Yuanzhuo.Modules.People.SteppingIn;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.People;

/// <summary>Accounts and posts: who may sign in and what they are where.</summary>
internal sealed class PeopleModule : IModule
{
    public string Name => "People";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IStandings, Standings>();
        services.AddScoped<AccountFounding>();
        services.AddSingleton<FirstRunCode>();
        services.AddScoped<FirstRun>();
        services.AddScoped<TopUnit>();
        services.AddScoped<FoundAdministrator>();
        services.AddScoped<FailedTries>();
        services.AddScoped<SignInByPassword>();
        services.AddScoped<StepIn>();
        services.AddScoped<DemoPeople>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapSignOut();

    public Task PrepareAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<FirstRun>().PrepareAsync(ct);

    public IEnumerable<Command> Commands(IServiceProvider services) => [CreateAdminCommand.Create(services)];
}
