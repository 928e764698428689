using Microsoft.AspNetCore.Identity;
using System.CommandLine;
using Yuanzhuo.Modules.People.Administering;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.Enrolling;
using Yuanzhuo.Modules.People.Founding;
using Yuanzhuo.Modules.People.Minding;
using Yuanzhuo.Modules.People.Proving;
using Yuanzhuo.Modules.People.SigningIn;
using Yuanzhuo.Modules.People.StandingIn;
using Yuanzhuo.Modules.People.SteppingIn;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.People;

/// <summary>Accounts and posts: who may sign in and what they are where.</summary>
internal sealed class PeopleModule : IModule
{
    public string Name => "People";

    public IEnumerable<MenuEntry> Menu => [new("/admin/people", "People.People", 800, Act.ManagePeople)];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new PersonalData(PersonalDataKind.Accounts, typeof(Account), typeof(Post), typeof(PostChoice), typeof(Platform.Filters.SavedFilter)));
        services.AddSingleton(new PersonalData(PersonalDataKind.SecondFactors, typeof(Authenticator), typeof(RecoveryCode), typeof(IdentityUserPasskey<Guid>)));
        services.AddSingleton(new PersonalData(PersonalDataKind.KnownBrowsers, typeof(KnownBrowser)) { Days = KnownBrowser.KeptDays, ForgottenBy = typeof(ForgetBrowsers) });
        services.AddPass<ForgetBrowsers>("forget-browsers", "People.Pass_ForgetBrowsers", TimeSpan.FromHours(24));
        services.AddScoped<IStandings, Standings>().AddScoped<IFreshProof, FreshProof>().AddScoped<SecondFactorRule>();
        services.AddSingleton<FactorVault>().AddScoped<SecondFactors>().AddScoped<CheckSecondFactor>();
        services.AddScoped<KnownBrowsers>().AddScoped<Halfway>().AddScoped<SignInSecond>().AddScoped<CheckPasskey>().AddScoped<SignInByPasskey>();
        services.AddScoped<SetAuthenticator>().AddScoped<MakeRecoveryCodes>().AddScoped<RemoveFactor>().AddScoped<ProveAnew>().AddScoped<TakeAwaySecondFactor>();
        services.AddScoped<AddPasskey>().AddScoped<TakePasskey>();
        services.AddScoped<StaffLetters>();
        services.AddScoped<AccountFounding>();
        services.AddSingleton<FirstRunCode>();
        services.AddScoped<FirstRun>();
        services.AddScoped<TopUnit>();
        services.AddScoped<FoundAdministrator>();
        services.AddScoped<FailedTries>();
        services.AddScoped<SignInByPassword>();
        services.AddScoped<PeopleList>().AddScoped<PeopleSearch>();
        services.AddScoped<PersonFile>().AddScoped<DelegatedUnits>();
        services.AddScoped<ReadLinks>();
        services.AddScoped<OpenAccount>();
        services.AddScoped<GivePost>().AddScoped<EnterStandIn>().AddScoped<EndStandIn>().AddScoped<ReadStandIns>();
        services.AddScoped<EndPost>();
        services.AddScoped<LinkLeader>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<UnlockAccount>();
        services.AddScoped<CloseAccount>();
        services.AddScoped<AccountClosing>().AddScoped<AccountPlaces>().AddScoped<DrawPeople>().AddScoped<ImportPeople>().AddScoped<CloseUnused>().AddScoped<ReadPeopleImports>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<EndOtherSessions>();
        services.AddScoped<StepIn>();
        services.AddScoped<DemoPeople>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapSignOut();
        routes.MapPeopleTemplate();
    }

    public Task PrepareAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<FirstRun>().PrepareAsync(ct);

    public IEnumerable<Command> Commands(IServiceProvider services) => [CreateAdminCommand.Create(services)];
}
