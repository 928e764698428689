using System.CommandLine;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Places.Browsing;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Finding;
using Yuanzhuo.Modules.Places.Listing;
using Yuanzhuo.Modules.Places.Registering;
using Yuanzhuo.Modules.Places.Reorganising;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Modules.Places;

/// <summary>The directory: the district's tree of organisations and places.</summary>
internal sealed class PlacesModule : IModule
{
    public string Name => "Places";

    public IEnumerable<MenuEntry> Menu => [new("/admin/places", "Places.Menu", 810, Act.ManagePlaces)];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IPlacePaths, PlacePaths>();
        services.AddScoped<IFollowsCalendar, RecountDeadlines>();
        services.AddScoped<DirectorySeed>();
        services.AddSingleton<SeenPlaces>();
        services.AddRemembered(UnitDirectory.ReadAsync);
        services.AddScoped<UnitDirectory>();
        services.AddRemembered(UnitTrees.ReadAsync);
        services.AddScoped<UnitTrees>();
        services.AddSingleton<UnitSearch>();
        services.AddScoped<PlaceSearch>();
        services.AddScoped<ListPlaces>();
        services.AddScoped<BrowsePlaces>();
        services.AddScoped<PreviewPlaces>();
        services.AddScoped<ImportPlaces>();
        services.AddScoped<WhatStands>().AddScoped<DistrictOf>().AddScoped<DrawUnits>().AddTransient<ApplyUnits>();
        services.AddScoped<ImportUnits>().AddScoped<UndoUnits>().AddScoped<RegisterUnit>().AddScoped<ChangeUnit>().AddScoped<EndUnit>();
        services.AddScoped<ReadUnit>().AddScoped<ReadUnitImports>();
        services.AddFollowersOfPlaces();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapPlacesApi();
        routes.MapFindPlaces();
        routes.MapUnitTemplate();
        routes.MapUnitsApi();
    }

    public IEnumerable<Command> Commands(IServiceProvider services) => [ImportPlacesCommand.Create(services)];
}
