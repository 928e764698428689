using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Answering;
using Yuanzhuo.Modules.Supervision.Closing;
using Yuanzhuo.Modules.Supervision.Contesting;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision;

/// <summary>Closing with two keys: the doer's evidence and the answer of those who raised it.</summary>
internal sealed class SupervisionModule : IModule
{
    public string Name => "Supervision";

    public IEnumerable<MenuEntry> Menu => [new("/closures", "Supervision.Menu", 350, Act.CheckClosure)];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new WaitingForCalendar(db => db.WholeClosures.Where(c => c.State == ClosureState.Applied && c.Asking.IsProvisional)));
        services.AddScoped<ClosureDesk>().AddScoped<ClosureApplications>().AddScoped<IAsksForAgreement, ClosureApplications>().AddScoped<IMatterPart, ClosureOfMatter>();
        services.AddScoped<ContestTerm>().AddScoped<SayUnsolved>();
        services.AddScoped<ReadClosure>();
        services.AddScoped<ClosureInbox>();
        services.AddScoped<ApplyForClosure>().AddScoped<KeptPromises>().AddScoped<IAppliesForClosure, ApplyWithLastPromise>();
        services.AddScoped<CheckClosure>();
        services.AddScoped<ApproveClosure>();
        services.AddScoped<ReturnClosure>();
        services.AddScoped<AnswerClosure>();
        services.AddScoped<AnswerSheets>();
        services.AddScoped<RecordAnswer>();
        services.AddScoped<NoteFailedContact>();
        services.AddScoped<MakeAnswerLink>().AddScoped<HandOutAnswerLink>();
        services.AddScoped<IForgetsRaiser, ForgetAnswerLinks>();
        services.AddSingleton(new PersonalData(PersonalDataKind.AnswerLinks, typeof(AnswerLink)) { MonthsAfterEnd = ConcernLimits.ContactMonths });
        services.AddLetters<ClosureLetters>(typeof(ClosureApplied), typeof(ClosureAnswered), typeof(ContactFailed), typeof(ClosureChecked), typeof(ClosureReturned), typeof(ClosureReturnedByResidents), typeof(ExplanationOffered), typeof(ExplanationAnswered), typeof(ExplanationRejected));
        services.AddLetters<ContestLetters>(typeof(EndingContested));
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapAnswerLink();
}
