using Yuanzhuo.Modules.Desk.Auditing;
using Yuanzhuo.Modules.Desk.Overseeing;
using Yuanzhuo.Modules.Desk.Protecting;
using Yuanzhuo.Modules.Desk.Tracing;
using Yuanzhuo.Modules.Desk.Weighing;
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

    public IEnumerable<MenuEntry> Menu => [new(StaffPages.Home, "Desk.MenuWork", 5, Act.ReadStaffHome), new(WorkFilter.Path, "Matters.WorkList", 10, Act.ReadWork), new(StaffPages.Load, "Desk.LoadTitle", 12, Act.ReadWork), new("/admin/privacy-records", "Desk.PrivacyRecords", 880, Act.ReadPrivacyRecords), new("/journal", "Desk.JournalTitle", 890, Act.ReadJournal)];

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapLive(StaffPages.Home, Act.ReadStaffHome, WorkLive.TopicAsync);
        routes.MapAuditAddress();
        routes.MapJournalExport();
        routes.MapTraceExport();
    }

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<WorkReader>().AddScoped<IntakeWork>().AddScoped<CommitmentWork>().AddScoped<StuckWork>().AddScoped<LeaderSets>().AddScoped<WorkList>().AddScoped<ReadLoad>().AddScoped<LeaderWork>().AddScoped<ReadWork>().AddScoped(s => new FirstSteps(s.GetRequiredService<YuanzhuoDb>(), s.GetRequiredService<CurrentUser>(), s.GetRequiredService<Yuanzhuo.Modules.Calendar.Data.WorkingCalendars>(), s.GetRequiredService<Yuanzhuo.Platform.Post.Carriers.OpenCarriers>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<JournalWords>().AddScoped<ReadJournal>().AddScoped<StaffNames>().AddScoped<ReadAsked>().AddScoped<AskedWords>();
        services.AddScoped<KeepPrivacyRecord>().AddScoped<ReadPrivacyRecords>();
        services.AddScoped<TraceWords>().AddScoped<ReadTrace>();
        services.AddPass<ForgetTraces>("forget-traces", "Desk.Pass_ForgetTraces", TimeSpan.FromHours(24));
        services.AddSingleton(new PersonalData(PersonalDataKind.Trace, typeof(TraceEntry)) { Days = AccessTrace.LeastDays, ForgottenBy = typeof(ForgetTraces) });
    }
}
