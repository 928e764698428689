using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.People.Administering;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.Enrolling;
using Yuanzhuo.Modules.People.Minding;
using Yuanzhuo.Modules.People.Proving;
using Yuanzhuo.Modules.People.StandingIn;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work.Inputs;

/// <summary>Deeds on people, their posts and what is their own.</summary>
internal static class PeopleDeeds
{
    public static readonly IReadOnlyDictionary<Type, Func<DeedStage, Task<DeedCase>>> All = new Dictionary<Type, Func<DeedStage, Task<DeedCase>>>
    {
        [typeof(OpenAccount)] = stage => Task.FromResult(ByAdministrator(stage, new OpenAccount.Input { UserName = "u" + Guid.CreateVersion7().ToString("N"), DisplayName = "季小禾" })),
        [typeof(ImportPeople)] = stage => Task.FromResult(ByAdministrator(stage, People(stage)) with { Old = People(stage, "0"), Where = [stage.Scene.Community.Path] }),
        [typeof(CloseUnused)] = async stage =>
        {
            await stage.DoneAsync<ImportPeople.Outcome>(typeof(ImportPeople), People(stage), stage.Administrator);
            var import = await stage.App.WithDbAsync(db => db.Set<PeopleImport>().OrderByDescending(i => i.Id).Select(i => i.Id).FirstAsync());
            return ByAdministrator(stage, new CloseUnused.Input { ImportId = import }) with { Refused = [(new CloseUnused.Input { ImportId = Guid.CreateVersion7() }, "People.NoSuchImport")] };
        },
        [typeof(CloseAccount)] = async stage => ByAdministrator(stage, new CloseAccount.Input { AccountId = await AccountAsync(stage) }) with
        {
            Refused = [(new CloseAccount.Input { AccountId = stage.Administrator.AccountId }, "People.NotOneself")],
        },
        [typeof(ResetPassword)] = async stage => ByAdministrator(stage, new ResetPassword.Input { AccountId = await AccountAsync(stage) }) with
        {
            Refused = [(new ResetPassword.Input { AccountId = stage.Administrator.AccountId }, "People.OwnPasswordElsewhere")],
        },
        [typeof(UnlockAccount)] = async stage => ByAdministrator(stage, new UnlockAccount.Input { AccountId = await AccountAsync(stage) }),
        [typeof(GivePost)] = async stage => ByAdministrator(stage, Give(stage, await AccountAsync(stage), Role.Leader)) with
        {
            Where = [stage.Scene.District.Path], Refused = [(Give(stage, stage.Administrator.AccountId, Role.Auditor), "People.AdministratorIsNotAuditor")],
        },
        [typeof(EndPost)] = async stage => ByAdministrator(stage, new EndPost.Input { PostId = await PostAsync(stage, Role.Inspector), LastDay = stage.App.Today() }),
        [typeof(EnterStandIn)] = async stage =>
        {
            var (away, standIn) = (await OrganiserAsync(stage, stage.Scene.Community), await OrganiserAsync(stage, stage.Scene.OtherCommunity));
            return new(Leave(stage, away, standIn), away, stage.Scene.Community.Path)
            {
                OwnHands = [(stage.Organiser, "People.OnlyOwnLeave")], Other = stage.Coordinator,
                Refused = [(Leave(stage, away, away), "People.NotForOneself"), (Leave(stage, away, stage.Officer), "People.StandInNotOfHouse")],
            };
        },
        [typeof(EndStandIn)] = async stage =>
        {
            var (away, standIn) = (await OrganiserAsync(stage, stage.Scene.Community), await OrganiserAsync(stage, stage.Scene.OtherCommunity));
            return new(new EndStandIn.Input { PostId = await stage.DoneAsync<Guid>(typeof(EnterStandIn), Leave(stage, away, standIn), away) }, away, stage.Scene.Community.Path)
            {
                OwnHands = [(stage.Organiser, "People.OnlyOwnLeave")], Other = stage.Coordinator,
                Refused = [(new EndStandIn.Input { PostId = away.Standings[0].PostId }, "People.NoSuchPost")],
            };
        },
        [typeof(LinkLeader)] = async stage => ByAdministrator(stage, new LinkLeader.Input { PostId = await PostAsync(stage, Role.Leader), UnitId = stage.Scene.Community.Id }),
        [typeof(ChangePassword)] = async stage => new(
            new ChangePassword.Input { Current = PeopleTales.Password, Password = "bing-ding-2027", Again = "bing-ding-2027" }, new Person(await AccountAsync(stage), []))
        {
            OwnHands = [(new Person(Guid.CreateVersion7(), []), "Web.Forbidden")], Other = new Person(await AccountAsync(stage), []),
        },
        [typeof(ProveAnew)] = async stage => new(new ProveAnew.Input { Password = PeopleTales.Password }, new Person(await AccountAsync(stage), []))
        {
            OwnHands = [(new Person(Guid.CreateVersion7(), []), "Web.Forbidden")], Other = Person.Resident,
        },
        [typeof(SetAuthenticator)] = async stage =>
        {
            var (id, key) = (await AccountAsync(stage), Totp.NewKey());
            var sealedKey = stage.App.Services.GetRequiredService<FactorVault>().SealFor(id, key);
            return new(new SetAuthenticator.Input { Key = sealedKey, Code = stage.App.Clock.CodeOf(key) }, new Person(id, []))
            {
                OwnHands = [(new Person(await AccountAsync(stage), []), "People.KeyGone")], Other = Person.Resident,
                Refused = [(new SetAuthenticator.Input { Key = sealedKey, Code = "000000" }, "People.CodeNotOfApp")],
            };
        },
        [typeof(AddPasskey)] = async stage => new(new AddPasskey.Input { Name = "办公室电脑", Passkey = Invented() }, new Person(await AccountAsync(stage), []))
        {
            Refused = [(new AddPasskey.Input { Name = "办公室电脑" }, "People.PasskeyNotMade")], Other = Person.Resident,
        },
        [typeof(MakeRecoveryCodes)] = async stage => new(new MakeRecoveryCodes.Input(), await WithAppAsync(stage))
        {
            OwnHands = [(new Person(await AccountAsync(stage), []), "People.FactorFirst")], Other = Person.Resident,
        },
        [typeof(RemoveFactor)] = async stage => new(new RemoveFactor.Input(), await WithAppAsync(stage))
        {
            OwnHands = [(new Person(await AccountAsync(stage), []), "People.NoSuchFactor")], Refused = [(new RemoveFactor.Input { Passkey = "00" }, "People.NoSuchFactor")], Other = Person.Resident,
        },
        [typeof(TakeAwaySecondFactor)] = async stage => ByAdministrator(stage, new TakeAwaySecondFactor.Input { AccountId = (await WithAppAsync(stage)).AccountId, Reason = "手机丢了，当面核对了工作证" }) with
        {
            Refused =
            [
                (new TakeAwaySecondFactor.Input { AccountId = stage.Administrator.AccountId, Reason = "手机丢了" }, "People.OwnFactorElsewhere"),
                (new TakeAwaySecondFactor.Input { AccountId = await AccountAsync(stage), Reason = "手机丢了" }, "People.HasNoFactor"),
            ],
        },
        [typeof(EndOtherSessions)] = stage => Task.FromResult(new DeedCase(new EndOtherSessions.Input(), stage.Officer) { OwnHands = [(Person.Resident, "Web.Forbidden")], Other = Person.Resident }),
        [typeof(ChoosePost)] = stage => Task.FromResult(new DeedCase(
            new ChoosePost.Input { Email = "a@example.cn", ByEmail = true }, stage.Officer, [.. stage.Everybody.SelectMany(p => p.Standings).Select(s => s.UnitPath)])),
    };

    private static ImportPeople.Input People(DeedStage stage, string? seen = null) =>
        new() { Text = $"姓名,登录名,单位,岗位\n季小禾,u{Guid.CreateVersion7():N},{stage.Scene.Community.Code},社区工作者\n", Source = "people.csv", SeenFingerprint = seen };

    private static DeedCase ByAdministrator(DeedStage stage, Repeatable input) => new(input, stage.Administrator, "");

    private static async Task<Guid> AccountAsync(DeedStage stage) => (await stage.App.AccountAsync(Role.Inspector, stage.Scene.District)).Id;

    private static UserPasskeyInfo Invented() =>
        new(Guid.CreateVersion7().ToByteArray(), [1, 2, 3], DateTimeOffset.UnixEpoch, 0, ["internal"], isUserVerified: true, isBackupEligible: false, isBackedUp: false, [4], [5]);

    private static async Task<Person> WithAppAsync(DeedStage stage)
    {
        var id = await AccountAsync(stage);
        await stage.App.WithAppAsync(id);
        return new(id, []);
    }

    private static GivePost.Input Give(DeedStage stage, Guid account, Role role) => new() { AccountId = account, Role = role, UnitId = stage.Scene.District.Id, FromOn = stage.App.Today() };

    /// <summary>Somebody new each time: whoever has somebody standing in has them for all deeds that follow.</summary>
    private static Task<Person> OrganiserAsync(DeedStage stage, Modules.Places.Domain.OrgUnit at) => stage.PersonAsync(Role.CommunityOrganiser, at, Guid.CreateVersion7().ToString("N"));

    private static EnterStandIn.Input Leave(DeedStage stage, Person away, Person standIn) =>
        new() { PostId = away.Standings[0].PostId, AccountId = standIn.AccountId, FromOn = stage.App.Today(), UntilOn = stage.App.Today().AddDays(6) };

    private static async Task<Guid> PostAsync(DeedStage stage, Role role)
    {
        var (_, account) = await stage.App.AccountAsync(role, stage.Scene.District);
        return await stage.App.WithDbAsync(db => db.Set<Modules.People.Domain.Post>().Where(p => p.AccountId == account).Select(p => p.Id).SingleAsync());
    }
}
