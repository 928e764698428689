using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Ledger.Listing;
using Yuanzhuo.Modules.Ledger.Narrating;
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
        new("/ledger", "Ledger.Menu", 20, Act.ReadPublic),
    ];

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
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
        services.AddScoped<TellMatter>();
        services.AddScoped<ReadMatter>();
        services.AddScoped<ReadScope>();
        services.AddScoped<CountBalance>();
        services.AddScoped<CountBreakdown>();
    }
}
