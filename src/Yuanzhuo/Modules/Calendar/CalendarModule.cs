using System.CommandLine;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Importing;
using Yuanzhuo.Modules.Calendar.Trying;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Modules.Calendar;

/// <summary>Working days, terms and due dates.</summary>
internal sealed class CalendarModule : IModule
{
    public string Name => "Calendar";

    public IEnumerable<MenuEntry> Menu => [new("/admin/calendar", "Calendar.Menu", 820, Act.ManageCalendar)];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddRemembered(WorkingCalendars.ReadAsync);
        services.AddScoped<WorkingCalendars>();
        services.AddScoped<ImportCalendar>();
        services.AddScoped<PreviewImport>();
        services.AddScoped<SeedCalendar>();
    }

    public async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        // On PostgreSQL an operator may still have to migrate; until then the shipped days hold.
        var db = services.GetRequiredService<YuanzhuoDb>();
        if (!(await db.Database.GetPendingMigrationsAsync(ct)).Any())
            await services.GetRequiredService<SeedCalendar>().HandleAsync(ct);
    }

    public IEnumerable<Command> Commands(IServiceProvider services) => [ImportCommand.Create(services), TryWordsCommand.Create()];
}
