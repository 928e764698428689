using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Extending;
using Yuanzhuo.Modules.Commitments.Keeping;
using Yuanzhuo.Modules.Commitments.Pausing;
using Yuanzhuo.Modules.Commitments.Parts;
using Yuanzhuo.Modules.Commitments.Recording;
using Yuanzhuo.Modules.Commitments.Reviewing;
using Yuanzhuo.Modules.Commitments.Withdrawing;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work.Inputs;

/// <summary>Deeds on what the department promised for a matter of the community.</summary>
internal static class CommitmentDeeds
{
    public static readonly IReadOnlyDictionary<Type, Func<DeedStage, Task<DeedCase>>> All = new Dictionary<Type, Func<DeedStage, Task<DeedCase>>>
    {
        [typeof(RecordCommitment)] = async stage => new(
            new CommitmentInput { Number = await stage.HeldAsync(), Unit = "区城建局", Words = "八个工作日内修好", Term = new() { Kind = nameof(TermKind.WorkingDays), Amount = "8" } },
            stage.Organiser, stage.Scene.Community.Path),
        [typeof(ReportOnCommitment)] = async stage => ByEither(stage, new ReportOnCommitment.Input { Id = (await PromisedAsync(stage)).Id, Words = "灯已经订好" }),
        [typeof(KeepCommitment)] = async stage =>
        {
            var (id, version) = await PromisedAsync(stage);
            return ByEither(stage, new KeepCommitment.Input { Id = id, Version = version, Words = "灯换好了" });
        },
        [typeof(ReviewCommitment)] = async stage =>
        {
            var (id, version) = await PromisedAsync(stage, Term.ReviewOn(10));
            return ByEither(stage, new ReviewCommitment.Input { Id = id, Version = version, Reason = "料到了", Term = new() { Kind = nameof(TermKind.WorkingDays), Amount = "5" } });
        },
        [typeof(AskExtension)] = async stage => new(Ask(await PromisedAsync(stage)), stage.Officer, stage.Scene.Works.Path),
        [typeof(DecideExtension)] = DecideAsync,
        [typeof(PauseCommitment)] = PauseAsync,
        [typeof(ResumeCommitment)] = ResumeAsync,
        [typeof(WithdrawCommitment)] = async stage => new(Withdraw(await PromisedAsync(stage)), stage.Organiser, stage.Scene.Community.Path)
        {
            Refused = [(Withdraw(await PromisedAsync(stage, by: stage.Scene.Community)), "Commitments.HolderCannotWithdraw")],
        },
    };

    private static DeedCase ByEither(DeedStage stage, Repeatable input) => new(input, stage.Officer, stage.Scene.Works.Path, stage.Scene.Community.Path);

    private static async Task<(Guid Id, Guid Version)> PromisedAsync(DeedStage stage, Term? term = null, OrgUnit? by = null)
    {
        var id = await stage.App.CommitAsync(stage.Scene, await stage.HeldAsync(), term ?? Term.WorkingDays(8), by);
        return (id, (await stage.App.CommitAsync(id)).Version);
    }

    /// <summary>Neither the person who asked decides, whatever other post they have, nor anybody of their organisation.</summary>
    private static async Task<DeedCase> DecideAsync(DeedStage stage)
    {
        var asked = await AskedAsync(stage, await PromisedAsync(stage), stage.Officer);
        var byCommunity = await AskedAsync(stage, await PromisedAsync(stage, by: stage.Scene.Community), await stage.SecondOfAsync(stage.Organiser));
        return new(asked, stage.Organiser, stage.Scene.Community.Path)
        {
            OwnHands = [(DeedStage.WithBoth(stage.Officer, stage.Coordinator), "Commitments.AskerCannotDecide")],
            Refused = [(byCommunity, "Commitments.AskerCannotDecide")],
        };
    }

    /// <summary>Neither whoever has a post at the organisation that promised stops its clock, whatever other post they have, nor the community what it promised itself.</summary>
    private static async Task<DeedCase> PauseAsync(DeedStage stage) => new(Pause(await PromisedAsync(stage)), stage.Organiser, stage.Scene.Community.Path)
    {
        OwnHands = [(DeedStage.WithBoth(stage.Officer, stage.Coordinator), "Commitments.HolderCannotPause")],
        Refused = [(Pause(await PromisedAsync(stage, by: stage.Scene.Community)), "Commitments.HolderCannotPause")],
    };

    private static async Task<DeedCase> ResumeAsync(DeedStage stage)
    {
        var paused = await PausedAsync(stage, await PromisedAsync(stage), stage.Organiser);
        var own = await PausedAsync(stage, await PromisedAsync(stage, by: stage.Scene.Community), stage.Coordinator);
        return new(paused, stage.Organiser, stage.Scene.Community.Path)
        {
            OwnHands = [(DeedStage.WithBoth(stage.Officer, stage.Coordinator), "Commitments.HolderCannotPause")],
            Refused = [(own, "Commitments.HolderCannotPause")],
        };
    }

    private static async Task<ResumeCommitment.Input> PausedAsync(DeedStage stage, (Guid Id, Guid Version) promised, Person by)
    {
        await stage.DoneAsync<string>(typeof(PauseCommitment), Pause(promised), by);
        return new() { Id = promised.Id, Version = (await stage.App.CommitAsync(promised.Id)).Version };
    }

    private static async Task<DecideExtension.Input> AskedAsync(DeedStage stage, (Guid Id, Guid Version) promised, Person by)
    {
        await stage.DoneAsync<Guid>(typeof(AskExtension), Ask(promised), by);
        return new() { Id = promised.Id, Version = (await stage.App.CommitAsync(promised.Id)).Version, Answer = DecideExtension.Grant, Words = "同意延长" };
    }

    private static AskExtension.Input Ask((Guid Id, Guid Version) promised) => new() { Id = promised.Id, Version = promised.Version, WorkingDays = "3", Reason = "料还没到" };

    private static PauseCommitment.Input Pause((Guid Id, Guid Version) promised) => new() { Id = promised.Id, Version = promised.Version, Ground = PauseGround.Resident, Reason = "住户出差在外" };

    private static WithdrawCommitment.Input Withdraw((Guid Id, Guid Version) promised) => new() { Id = promised.Id, Version = promised.Version, Reason = "记错了" };
}
