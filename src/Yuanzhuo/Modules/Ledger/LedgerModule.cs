using Yuanzhuo.Modules.Ledger.Auditing;
using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Ledger.Exporting;
using Yuanzhuo.Modules.Ledger.Following;
using Yuanzhuo.Modules.Ledger.Listing;
using Yuanzhuo.Modules.Ledger.Narrating;
using Yuanzhuo.Modules.Ledger.Publishing;
using Yuanzhuo.Modules.Ledger.Showing;
using Yuanzhuo.Modules.Ledger.Welcoming;
using Yuanzhuo.Modules.Ledger.Working;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Modules.Ledger;

/// <summary>Front door of the module: what everybody sees of all others.</summary>
internal sealed class LedgerModule : IModule
{
    public string Name => "Ledger";

    public IEnumerable<MenuEntry> Menu =>
    [
        new("/", "Ledger.MenuHome", 1, Act.ReadPublic),
        new("/ledger", "Ledger.Menu", 30, Act.ReadPublic),
        new("/statistics", "Ledger.MenuStatistics", 50, Act.ReadPublic),
        new("/work", "Ledger.MenuWork", 5, Act.ReadStaffHome),
        new("/journal", "Ledger.MenuJournal", 800, Act.ReadJournal),
    ];

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapExports();
        routes.MapMattersApi();
        routes.MapStatisticsApi();
        routes.MapOpenApi("/api/{documentName}/openapi.json").Needs(Act.ReadPublic);
    }

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddRemembered(PlaceMenu.ReadAsync);
        services.AddScoped<PlaceMenu>().AddScoped<ReadToday>().AddScoped<LedgerWords>();
        services.AddScoped<ReadFilter>().AddScoped<ReadLedger>().AddScoped<ReadAwaiting>().AddScoped<ReadReceived>().AddScoped<ExportLedger>();
        services.AddScoped<ReadScope>().AddScoped<CountDirectly>().AddScoped<ReadFigures>().AddScoped<CountBalance>().AddScoped<CountBreakdown>().AddScoped<KeepTallies>();
        services.AddScoped<TellMatter>().AddScoped<ReadMatter>().AddScoped<ReadTables>().AddScoped<DescribeMatter>().AddScoped<PublishFacts>();
        services.AddScoped<ReadHome>().AddScoped<ReadFollowed>().AddScoped<ReadJournal>();
        services.AddScoped<WorkReader>().AddScoped<IntakeWork>().AddScoped<PromiseWork>().AddScoped<StuckWork>().AddScoped<LeaderWork>().AddScoped<ReadWork>();
        services.AddOpenApi("v1", OpenApiSetup.Apply);
    }
}
