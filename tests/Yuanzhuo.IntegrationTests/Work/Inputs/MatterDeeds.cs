using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Dossier.Redacting;
using Yuanzhuo.Modules.Matters.Assigning;
using Yuanzhuo.Modules.Matters.Concluding;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.Founding;
using Yuanzhuo.Modules.Matters.HandingOver;
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
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work.Inputs;

/// <summary>Deeds on a matter of the community that the department holds.</summary>
internal static class MatterDeeds
{
    public static readonly IReadOnlyDictionary<Type, Func<DeedStage, Task<DeedCase>>> All = new Dictionary<Type, Func<DeedStage, Task<DeedCase>>>
    {
        [typeof(ReportProgress)] = async stage => AtHolder(stage, new ReportProgress.Input { Number = await stage.HeldAsync(), Words = "灯已经订好" }),
        [typeof(WriteNote)] = async stage => AtHolder(stage, new WriteNote.Input { Number = await stage.HeldAsync(), Words = "周三上午再打电话" }),
        [typeof(AssignMatter)] = async stage => new(new AssignMatter.Input { Number = await stage.HeldAsync(), AssigneeId = stage.Officer.AccountId }, stage.Officer, stage.Scene.Works.Path)
        {
            Old = new AssignMatter.Input { Number = await stage.HeldAsync(), AssigneeId = stage.Officer.AccountId, SeenAssigneeId = Guid.CreateVersion7() },
        },
        [typeof(TakeBackNote)] = TakeBackAsync,
        [typeof(UrgeHolder)] = UrgeAsync,
        [typeof(MoveAssignments)] = MoveAssignmentsAsync,
        [typeof(OfferMatter)] = async stage => AtHolder(stage, await OfferAsync(stage, await stage.HeldAsync(), stage.Scene.Water.Id)),
        [typeof(WithdrawOffer)] = WithdrawAsync,
        [typeof(AnswerOffer)] = AnswerAsync,
        [typeof(AppointHolder)] = async stage =>
        {
            var (number, version) = await stage.VersionedAsync(await stage.HeldAsync());
            return new(new AppointHolder.Input { Number = number, Version = version, ToUnitId = stage.Scene.Water.Id, Reason = "属于供水" }, stage.Coordinator, stage.Scene.Community.Path);
        },
        [typeof(PauseMatter)] = async stage => new(await PauseAsync(stage, await stage.TimedAsync(stage.Scene.Works)), stage.Coordinator, stage.Scene.Community.Path)
        {
            OwnHands = [(DeedStage.WithBoth(stage.Officer, stage.Coordinator), "Matters.HolderCannotPause")],
            Refused = [(await PauseAsync(stage, await stage.TimedAsync(stage.Scene.Street)), "Matters.HolderCannotPause")],
        },
        [typeof(ResumeMatter)] = async stage =>
        {
            var number = await stage.DoneAsync<string>(typeof(PauseMatter), await PauseAsync(stage, await stage.TimedAsync(stage.Scene.Works)), stage.Coordinator);
            return new(new ResumeMatter.Input { Number = number, Version = (await stage.VersionedAsync(number)).Version }, stage.Coordinator, stage.Scene.Community.Path)
            {
                OwnHands = [(DeedStage.WithBoth(stage.Officer, stage.Coordinator), "Matters.HolderCannotPause")],
            };
        },
        [typeof(MoveMatter)] = async stage =>
        {
            var (number, version) = await stage.VersionedAsync(await stage.HeldAsync());
            return AtPlace(stage, new MoveMatter.Input { Number = number, Version = version, To = Step.Implement, Reason = "简单事" });
        },
        [typeof(RetitleMatter)] = async stage =>
        {
            var (number, version) = await stage.VersionedAsync(await stage.HeldAsync());
            return AtPlace(stage, new RetitleMatter.Input { Number = number, Version = version, Title = "三楼的灯坏了", Summary = "晚上看不见路" });
        },
        [typeof(RedactWords)] = async stage =>
        {
            var number = await stage.HeldAsync();
            var title = (await stage.App.LookAsync(number)).Title;
            return AtPlace(stage, new RedactWords.Input { Number = number, Words = new Writing(title, "", _ => { }).Key, Reason = "误写了个人信息" });
        },
        [typeof(EndMatter)] = async stage => AtPlace(stage, await EndAsync(stage, await stage.HeldAsync())),
        [typeof(ReopenMatter)] = async stage =>
        {
            var number = await stage.DoneAsync<string>(typeof(EndMatter), await EndAsync(stage, await stage.HeldAsync()), stage.Organiser);
            var (_, version) = await stage.VersionedAsync(number);
            return new(new ReopenMatter.Input { Number = number, Version = version, Reason = "灯又坏了" }, stage.Coordinator, stage.Scene.Community.Path);
        },
        [typeof(MergeMatter)] = MergeAsync,
        [typeof(UnmergeMatter)] = async stage =>
        {
            var merge = await MergeAsync(stage);
            await stage.DoneAsync<string>(typeof(MergeMatter), merge.Input, merge.By);
            var (number, version) = await stage.VersionedAsync(((MergeMatter.Input)merge.Input).Number);
            return AtPlace(stage, new UnmergeMatter.Input { Number = number, Version = version });
        },
        [typeof(PartVoice)] = PartAsync,
        [typeof(OpenOwnMatter)] = stage => Task.FromResult(AtPlace(stage, Open(stage.Scene.Community.Id))),
        [typeof(WithdrawConcern)] = async stage => new(new WithdrawConcern.Input { TrackingNumber = await stage.TrackingNumberOfAsync(await stage.App.ConcernAsync(stage.Scene)) }, Person.Resident)
        {
            OwnHands = [(stage.Organiser, "Matters.WithdrawnByThePerson")], Other = stage.Organiser,
            Refused = [(new WithdrawConcern.Input { TrackingNumber = "2222-2222-22222" }, "Concerns.NoSuchNumber")],
        },
        [typeof(SupportMatter)] = async stage => new(new SupportMatter.Input { Number = await stage.HeldAsync() }, stage.Organiser),
    };

    /// <summary>A matter of the community, held by the department; its number.</summary>
    public static Task<string> HeldAsync(this DeedStage stage) => stage.App.MatterAsync(stage.Scene, holder: stage.Scene.Works);

    private static Task<string> TimedAsync(this DeedStage stage, OrgUnit holder) => stage.App.MatterAsync(stage.Scene, holder: holder, handling: Term.WorkingDays(8));

    /// <summary>A matter of the neighbouring community; its number.</summary>
    public static async Task<string> MatterElsewhereAsync(this DeedStage stage) =>
        await stage.DoneAsync<string>(typeof(OpenOwnMatter), Open(stage.Scene.OtherCommunity.Id), await stage.PersonAsync(Role.CommunityOrganiser, stage.Scene.OtherCommunity));

    public static async Task<(string Number, Guid Version)> VersionedAsync(this DeedStage stage, string number) => (number, (await stage.App.LookAsync(number)).Version);

    private static OpenOwnMatter.Input Open(Guid place) => new() { PlaceId = place, Title = "楼道灯坏了", Summary = "三楼没有灯" };

    private static DeedCase AtPlace(DeedStage stage, Repeatable input) => new(input, stage.Organiser, stage.Scene.Community.Path);

    private static async Task<DeedCase> MoveAssignmentsAsync(DeedStage stage)
    {
        await stage.DoneAsync<string>(typeof(AssignMatter), new AssignMatter.Input { Number = await stage.HeldAsync(), AssigneeId = stage.Officer.AccountId }, stage.Officer);
        var other = await stage.Scene.PersonAsync(Role.DepartmentHead, stage.Scene.Works);
        return new(new MoveAssignments.Input { UnitId = stage.Scene.Works.Id, FromId = stage.Officer.AccountId, ToId = other }, stage.Officer, stage.Scene.Works.Path);
    }

    /// <summary>A colleague of the writer, who reads it too, and the writer with another matter's note.</summary>
    private static async Task<DeedCase> TakeBackAsync(DeedStage stage)
    {
        var (number, note) = await NotedAsync(stage, stage.Officer);
        var (_, elsewhere) = await NotedAsync(stage, stage.Officer);
        return AtHolder(stage, new TakeBackNote.Input { Number = number, NoteId = note }) with
        {
            OwnHands = [(await stage.SecondOfAsync(stage.Officer), "Matters.NotYourNote"), (stage.Organiser, "Matters.NotYourNote"), (await stage.PersonAsync(Role.Inspector, stage.Scene.District), "Matters.NotYourNote")],
            Refused = [(new TakeBackNote.Input { Number = number, NoteId = elsewhere }, "Matters.NoSuchNote")],
        };
    }

    private static async Task<(string Number, Guid Note)> NotedAsync(DeedStage stage, Person by)
    {
        var number = await stage.HeldAsync();
        await stage.DoneAsync<string>(typeof(WriteNote), new WriteNote.Input { Number = number, Words = "周三上午再打电话" }, by);
        var matter = (await stage.App.LookAsync(number)).Id;
        return (number, await stage.App.WithDbAsync(db => db.Set<MatterNote>().Where(n => n.MatterId == matter).Select(n => n.Id).SingleAsync()));
    }

    /// <summary>Who holds it urges nobody, and no one urges twice a day or what is paused.</summary>
    private static async Task<DeedCase> UrgeAsync(DeedStage stage)
    {
        var (number, urged, paused) = (await stage.HeldAsync(), await stage.HeldAsync(), await stage.TimedAsync(stage.Scene.Works));
        await stage.DoneAsync<string>(typeof(UrgeHolder), Urge(urged), await stage.PersonAsync(Role.Inspector, stage.Scene.District));
        await stage.DoneAsync<string>(typeof(PauseMatter), await PauseAsync(stage, paused), stage.Coordinator);
        return new(Urge(number), stage.Coordinator, stage.Scene.Community.Path)
        {
            OwnHands = [(DeedStage.WithBoth(stage.Officer, stage.Coordinator), "Matters.UrgesItself")],
            Refused = [(Urge(urged), "Matters.UrgedToday"), (Urge(paused), "Matters.UrgePaused"), (Urge(await stage.App.MatterAsync(stage.Scene, holder: stage.Scene.Street)), "Matters.UrgesItself")],
        };

        UrgeHolder.Input Urge(string which) => new() { Number = which, Words = "请本周内报进展" };
    }

    private static DeedCase AtHolder(DeedStage stage, Repeatable input) => new(input, stage.Officer, stage.Scene.Works.Path, stage.Scene.Community.Path);

    private static async Task<OfferMatter.Input> OfferAsync(DeedStage stage, string number, Guid to) =>
        new() { Number = number, Version = (await stage.VersionedAsync(number)).Version, ToUnitId = to, Reason = "属于你们" };

    private static async Task<PauseMatter.Input> PauseAsync(DeedStage stage, string number) =>
        new() { Number = number, Version = (await stage.VersionedAsync(number)).Version, Ground = PauseGround.Procedure, Reason = "等待鉴定" };

    private static async Task<EndMatter.Input> EndAsync(DeedStage stage, string number) =>
        new() { Number = number, Version = (await stage.VersionedAsync(number)).Version, Ending = Ending.CannotNow, Words = "条件不具备" };

    private static async Task<DeedCase> WithdrawAsync(DeedStage stage)
    {
        var number = await stage.HeldAsync();
        await stage.DoneAsync<string>(typeof(OfferMatter), await OfferAsync(stage, number, stage.Scene.Water.Id), stage.Officer);
        return AtHolder(stage, new WithdrawOffer.Input { Number = number, Version = (await stage.VersionedAsync(number)).Version });
    }

    /// <summary>Offered by the community to the department: who handed it over does not accept it.</summary>
    private static async Task<DeedCase> AnswerAsync(DeedStage stage)
    {
        var number = await stage.App.MatterAsync(stage.Scene);
        await stage.DoneAsync<string>(typeof(OfferMatter), await OfferAsync(stage, number, stage.Scene.Works.Id), stage.Organiser);
        var (_, version) = await stage.VersionedAsync(number);
        return new(new AnswerOffer.Input { Number = number, Version = version, Answer = AnswerOffer.Choice.Accept }, stage.Officer, stage.Scene.Works.Path)
        {
            OwnHands = [(stage.Organiser, "Web.Forbidden")],
        };
    }

    private static async Task<DeedCase> MergeAsync(DeedStage stage)
    {
        var (number, version) = await stage.VersionedAsync(await stage.HeldAsync());
        MergeMatter.Input Into(string other) => new() { Number = number, Version = version, Into = other, Words = "是同一件事" };
        return AtPlace(stage, Into(await stage.HeldAsync())) with { Refused = [(Into(await stage.MatterElsewhereAsync()), "Matters.MatterOfAnotherPlace")] };
    }

    private static async Task<DeedCase> PartAsync(DeedStage stage)
    {
        var (founding, joining, others) = (await stage.App.ConcernAsync(stage.Scene), await stage.App.ConcernAsync(stage.Scene), await stage.App.ConcernAsync(stage.Scene));
        var number = await stage.App.MatterOfAsync(stage.Scene, founding, stage.Scene.Works);
        await stage.App.MatterOfAsync(stage.Scene, others, stage.Scene.Works);
        await stage.DoneAsync<string>(typeof(JoinMatter), new JoinMatter.Input { ConcernId = joining, Number = number, Answer = "已并入同类事项" }, stage.Organiser);
        return AtPlace(stage, new PartVoice.Input { Number = number, ConcernId = joining }) with
        {
            Refused = [(new PartVoice.Input { Number = number, ConcernId = others }, "Matters.NoSuchVoice")],
        };
    }
}
