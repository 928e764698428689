using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.People;

/// <summary>Accounts and posts: who may sign in and what they are where.</summary>
internal sealed class PeopleModule : IModule
{
    public string Name => "People";

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<IStandings, Standings>();
}
