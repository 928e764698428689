using Yuanzhuo.Modules.Desk.Auditing;
using Yuanzhuo.Modules.Desk.Protecting;
using Yuanzhuo.Modules.Desk.Tracing;
using Yuanzhuo.Modules.Desk.Working;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Live;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.Desk;

/// <summary>Front door of the module: what a person at work starts from, and what an inspector reads.</summary>
internal sealed class DeskModule : IModule
{
    public string Name => "Desk";

    public IEnumerable<MenuEntry> Menu => [new("/work", "Desk.MenuWork", 5, Act.ReadStaffHome), new("/admin/privacy-records", "Desk.PrivacyRecords", 880, Act.ReadPrivacyRecords), new("/journal", "Desk.JournalTitle", 890, Act.ReadJournal)];

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapLive("/work", Act.ReadStaffHome, WorkLive.TopicAsync);
        routes.MapAuditAddress();
        routes.MapJournalExport();
        routes.MapTraceExport();
    }

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<WorkReader>().AddScoped<IntakeWork>().AddScoped<CommitmentWork>().AddScoped<StuckWork>().AddScoped<LeaderWork>().AddScoped<ReadWork>();
        services.AddScoped<JournalWords>().AddScoped<ReadJournal>().AddScoped<StaffNames>();
        services.AddScoped<KeepPrivacyRecord>().AddScoped<ReadPrivacyRecords>();
        services.AddScoped<TraceWords>().AddScoped<ReadTrace>();
        services.AddPass<ForgetTraces>("forget-traces", "Desk.Pass_ForgetTraces", TimeSpan.FromHours(24));
        services.AddSingleton(new PersonalData(PersonalDataKind.Trace, typeof(TraceEntry)) { Days = AccessTrace.LeastDays, ForgottenBy = typeof(ForgetTraces) });
    }
}
