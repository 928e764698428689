using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Ledger.Exporting;
using Yuanzhuo.Modules.Ledger.Listing;
using Yuanzhuo.Modules.Ledger.Narrating;
using Yuanzhuo.Modules.Ledger.Publishing;
using Yuanzhuo.Modules.Ledger.Showing;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Modules.Ledger;

/// <summary>Front door of the module: what everybody sees of all others.</summary>
internal sealed class LedgerModule : IModule
{
    public string Name => "Ledger";

    public IEnumerable<MenuEntry> Menu =>
    [
        new("/", "Ledger.MenuHome", 10, Act.ReadPublic),
        new("/ledger", "Ledger.Menu", 30, Act.ReadPublic),
        new("/statistics", "Ledger.MenuStatistics", 50, Act.ReadPublic),
    ];

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapExports();
        routes.MapMattersApi();
        routes.MapStatisticsApi();
    }

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PlaceMenuMemory>();
        services.AddScoped<PlaceMenu>();
        services.AddScoped<ReadToday>();
        services.AddScoped<LedgerWords>();
        services.AddScoped<ReadFilter>();
        services.AddScoped<ReadLedger>();
        services.AddScoped<ReadAwaiting>();
        services.AddScoped<ReadReceived>();
        services.AddScoped<ExportLedger>();
        services.AddScoped<DescribeMatter>();
        services.AddScoped<PublishFacts>();
        services.AddScoped<TellMatter>();
        services.AddScoped<ReadTables>();
        services.AddScoped<ReadMatter>();
        services.AddScoped<ReadScope>();
        services.AddScoped<CountBalance>();
        services.AddScoped<CountBreakdown>();
    }
}
