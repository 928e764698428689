using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Asking;
using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Ledger.Exporting;
using Yuanzhuo.Modules.Ledger.Listing;
using Yuanzhuo.Modules.Ledger.Measuring;
using Yuanzhuo.Modules.Ledger.Publishing;
using Yuanzhuo.Modules.Ledger.Theming;
using Yuanzhuo.Modules.Ledger.Welcoming;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Live;
using Yuanzhuo.Platform.Memory;
using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.Modules.Ledger;

/// <summary>Front door of the module: lists, figures and exports over everything.</summary>
internal sealed class LedgerModule : IModule
{
    public string Name => "Ledger";

    public IEnumerable<MenuEntry> Menu =>
    [
        new("/", "Ledger.MenuHome", 1, Act.ReadPublic),
        new("/ledger", "Ledger.Menu", 30, Act.ReadPublic),
        new("/statistics", "Ledger.MenuStatistics", 50, Act.ReadPublic),
    ];

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapExports();
        routes.MapMattersApi();
        routes.MapStatisticsApi();
        routes.MapLive("/ledger", Act.ReadPublic, LedgerLive.TopicAsync);
        routes.MapOpenApi("/api/{documentName}/openapi.json").Needs(Act.ReadPublic);
    }

    /// <summary>The list's queries, its rules, calendars and places: most pages need them.</summary>
    public async Task WarmAsync(IServiceProvider services, CancellationToken ct)
    {
        var today = await services.GetRequiredService<ReadToday>().HandleAsync(null, ct);
        await services.GetRequiredService<ReadLedger>().PageAsync(LedgerFilter.Everything, today, 1, null, ReadLedger.PageSize, ct);
        await services.GetRequiredService<PlaceMenu>().ForAsync(null, ct);
    }

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddRemembered(PlaceMenu.ReadAsync);
        services.AddScoped<PlaceMenu>();
        services.AddScoped<ReadFilter>().AddScoped<ReadLedger>().AddScoped<WiderSearch>().AddScoped<ReadAwaiting>().AddScoped<ReadReceived>().AddScoped<ExportLedger>().AddScoped<ExportFigures>();
        services.AddScoped<ReadScope>().AddScoped<CountDirectly>().AddScoped<ReadFigures>().AddScoped<CountBalance>().AddScoped<CountBreakdown>().AddScoped<KeepTallies>();
        services.AddScoped<PracticeSets>().AddScoped<ReadPractice>().AddScoped<ReadThemes>();
        services.AddPass<FoldTallies>("fold-tallies", "Ledger.Pass_FoldTallies", TimeSpan.FromSeconds(5), isOneStep: true);
        services.AddPass<ProveTallies>("prove-tallies", "Ledger.Pass_ProveTallies", TimeSpan.FromDays(1));
        services.AddScoped<ReadHome>();
        services.AddOpenApi("v1", OpenApiSetup.Apply);
    }
}
