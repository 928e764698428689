using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Assigning;
using Yuanzhuo.Modules.Matters.Concluding;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.Forgetting;
using Yuanzhuo.Modules.Matters.Founding;
using Yuanzhuo.Modules.Matters.HandingOver;
using Yuanzhuo.Modules.Matters.Indexing;
using Yuanzhuo.Modules.Matters.Merging;
using Yuanzhuo.Modules.Matters.Noting;
using Yuanzhuo.Modules.Matters.Pausing;
using Yuanzhuo.Modules.Matters.Progressing;
using Yuanzhuo.Modules.Matters.Reminding;
using Yuanzhuo.Modules.Matters.Stepping;
using Yuanzhuo.Modules.Matters.Supporting;
using Yuanzhuo.Modules.Matters.Titling;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Modules.Matters.Withdrawing;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters;

/// <summary>Front door of the module.</summary>
internal sealed class MattersModule : IModule
{
    public string Name => "Matters";

    public IEnumerable<MenuEntry> Menu =>
    [
        new("/triage", "Matters.Menu_Triage", 20, Act.TriageConcern),
        new("/hand-overs", "Matters.Menu_HandOvers", 30, Act.AnswerHandOver),
        new("/assignments", "Matters.Menu_Assignments", 35, Act.AssignMatter),
        new("/matters/new", "Matters.Menu_NewMatter", 40, Act.TriageConcern),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MatterQueries>();
        services.AddScoped<IContactsLeft, ContactsLeft>().AddScoped<SimilarMatters>().AddScoped<MatterTerms>().AddScoped<MatterSearch>().AddScoped<HandlingTerms>().AddScoped<MatterDesk>().AddScoped<MatterFates>();
        services.AddSingleton(new WaitingForCalendar(db => db.Matters.Include(m => m.HandOvers)
            .Where(m => m.Ending == null && (m.Handling!.IsProvisional || m.HandOvers.Any(h => h.State == HandOverState.Offered && h.Answer!.IsProvisional)))));
        services.AddScoped<IConcernFate, ConcernFates>().AddScoped<IOpensAtOnce, OpenAtOnce>().AddScoped<ISimilarThings, SimilarThings>();
        services.AddScoped<ConcernDesk>().AddScoped<TriageInbox>().AddScoped<MatterOpener>().AddScoped<OpenMatter>().AddScoped<JoinMatter>().AddScoped<AnswerDirectly>()
            .AddScoped<PassToChannel>().AddScoped<CorrectPlace>().AddScoped<MaskConcern>().AddScoped<ReadContact>().AddScoped<ForgetContact>().AddScoped<ReadSpoken>();
        services.AddScoped<OfferMatter>().AddScoped<WithdrawOffer>().AddScoped<AnswerOffer>().AddScoped<AppointHolder>().AddScoped<WaitingOffers>().AddScoped<OfferMatters>().AddScoped<ReportOnMatters>().AddScoped<ReadableMatters>().AddScoped<TickedMatters>();
        services.AddScoped<MergeMatter>().AddScoped<UnmergeMatter>().AddScoped<PartVoice>().AddScoped<ReadVoices>();
        services.AddScoped<MoveMatter>().AddScoped<ReportProgress>().AddScoped<EndMatter>().AddScoped<ReopenMatter>().AddScoped<RetitleMatter>().AddScoped<WithdrawConcern>().AddScoped<OpenOwnMatter>().AddScoped<ReadFoundingPlaces>();
        services.AddScoped<MatterNotes>().AddScoped<WriteNote>().AddScoped<TakeBackNote>().AddScoped<Assignees>().AddScoped<AssignMatter>().AddScoped<AssignMatters>().AddScoped<MoveAssignments>().AddScoped<UrgeHolder>().AddScoped<UrgeHolders>().AddScoped<ReadAssignments>();
        services.AddScoped<SupportMatter>().AddScoped<PauseMatter>().AddScoped<ResumeMatter>();
        services.AddLetters<HandOverLetters>(typeof(HandOverOffered), typeof(HandOverAccepted), typeof(HandOverRefused), typeof(HandOverPutToStreet), typeof(HolderAppointed));
        services.AddLetters<PauseLetters>(typeof(MatterPaused), typeof(MatterResumed));
        services.AddLetters<AnswerLetters>(typeof(ConcernTakenUp), typeof(MatterEnded));
        services.AddPass<RemindOfMatters>("remind-of-matters", "Matters.Pass_RemindOfMatters", TimeSpan.FromHours(1));
        services.AddPass<RemindOfOffers>("remind-of-offers", "Matters.Pass_RemindOfOffers", TimeSpan.FromHours(1));
        services.AddPass<IndexMatters>("index-matters", "Matters.Pass_IndexMatters", TimeSpan.FromMinutes(10));
        services.AddPass<ForgetRaisers>("forget-raisers", "Matters.Pass_ForgetRaisers", TimeSpan.FromHours(1));
        foreach (var (kind, table) in new[] { (PersonalDataKind.Contact, typeof(Concern)), (PersonalDataKind.Spoken, typeof(Concern)), (PersonalDataKind.Photos, typeof(ConcernPhoto)), (PersonalDataKind.Notes, typeof(MatterNote)) })
            services.AddSingleton(new PersonalData(kind, table) { MonthsAfterEnd = ConcernLimits.ContactMonths, ForgottenBy = typeof(ForgetRaisers) });
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => MapAll(routes);

    private static void MapAll(IEndpointRouteBuilder routes)
    {
        routes.MapSupport();
    }
}
