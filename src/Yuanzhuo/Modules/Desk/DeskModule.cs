using Yuanzhuo.Modules.Desk.Auditing;
using Yuanzhuo.Modules.Desk.Working;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Live;

namespace Yuanzhuo.Modules.Desk;

/// <summary>Front door of the module: what a person at work starts from, and what an inspector reads.</summary>
internal sealed class DeskModule : IModule
{
    public string Name => "Desk";

    public IEnumerable<MenuEntry> Menu => [new("/work", "Desk.MenuWork", 5, Act.ReadStaffHome), new("/journal", "Desk.JournalTitle", 890, Act.ReadJournal)];

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapLive("/work", Act.ReadStaffHome, WorkLive.TopicAsync);
        routes.MapAuditAddress();
    }

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<WorkReader>().AddScoped<IntakeWork>().AddScoped<CommitmentWork>().AddScoped<StuckWork>().AddScoped<LeaderWork>().AddScoped<ReadWork>();
        services.AddScoped<JournalWords>().AddScoped<ReadJournal>();
    }
}
