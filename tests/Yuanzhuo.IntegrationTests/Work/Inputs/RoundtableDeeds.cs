using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Roundtables.Announcing;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Roundtables.Planning;
using Yuanzhuo.Modules.Roundtables.Publishing;
using Yuanzhuo.Modules.Roundtables.Recording;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work.Inputs;

/// <summary>Deeds on a roundtable that the community hosts.</summary>
internal static class RoundtableDeeds
{
    public static readonly IReadOnlyDictionary<Type, Func<DeedStage, Task<DeedCase>>> All = new Dictionary<Type, Func<DeedStage, Task<DeedCase>>>
    {
        [typeof(PlanRoundtable)] = async stage => AtHost(stage, PlanOf(stage, await stage.HeldAsync())) with
        {
            Refused = [(PlanOf(stage, await stage.MatterElsewhereAsync()), "Roundtables.MatterElsewhere")], ShowsNothing = true,
        },
        [typeof(ReplanRoundtable)] = ReplanAsync,
        [typeof(ChangeNotice)] = async stage =>
        {
            var number = await AnnouncedAsync(stage);
            return AtHost(stage, PlanOf(stage, "", number, await VersionAsync(stage, number))) with { Old = PlanOf(stage, "", number, Guid.CreateVersion7()) };
        },
        [typeof(GiveNotice)] = async stage => AtHost(stage, await NoticeAsync(stage, await PlannedAsync(stage))),
        [typeof(CancelRoundtable)] = async stage =>
        {
            var number = await PlannedAsync(stage);
            await stage.DoneAsync<string>(typeof(GiveNotice), await NoticeAsync(stage, number), stage.Organiser);
            return AtHost(stage, new CancelRoundtable.Input { Number = number, Version = await VersionAsync(stage, number), Reason = "下雨" });
        },
        [typeof(BeginRoundtable)] = async stage => AtHost(stage, new BeginRoundtable.Input { Number = await AnnouncedAsync(stage) }),
        [typeof(RecordPresence)] = async stage =>
        {
            var number = await BegunAsync(stage);
            return AtHost(stage, new RecordPresence.Input { Number = number, Version = await VersionAsync(stage, number), WalkIns = "3" });
        },
        [typeof(RecordSpokenCommitment)] = async stage => AtHost(stage, new SpokenInput
        {
            Number = await BegunAsync(stage), Order = 1, Unit = "区城建局", Words = "八个工作日内修好", Term = new() { Kind = nameof(TermKind.WorkingDays), Amount = "8" },
        }),
        [typeof(RecordOutcome)] = async stage =>
        {
            var number = await BegunAsync(stage);
            return AtHost(stage, Settle(number, "")) with { Old = Settle(number, "1") };
        },
        [typeof(PublishResult)] = async stage =>
        {
            var number = await BegunAsync(stage);
            await stage.DoneAsync<string>(typeof(RecordOutcome), Settle(number, ""), stage.Organiser);
            return AtHost(stage, new PublishResult.Input { Number = number, Version = await VersionAsync(stage, number) });
        },
    };

    private static DeedCase AtHost(DeedStage stage, Repeatable input) => new(input, stage.Organiser, stage.Scene.Community.Path);

    private static async Task<Guid> VersionAsync(DeedStage stage, string number) => (await stage.App.TableAsync(number)).Version;

    private static PlanInput PlanOf(DeedStage stage, string matter, string number = "", Guid version = default)
    {
        var startsAt = stage.App.LaterToday();
        return new()
        {
            Number = number, Version = version, Host = stage.Scene.Community.Id, Kind = nameof(RoundtableKind.Community), Title = "楼道的事一起商量", Venue = "社区活动室",
            Day = startsAt.Day(), Time = startsAt.Hour(), Matters = [matter], Residents = [new() { Label = "4栋居民代表" }],
        };
    }

    private static async Task<DeedCase> ReplanAsync(DeedStage stage)
    {
        var (number, matter) = (await PlannedAsync(stage), await stage.HeldAsync());
        return AtHost(stage, PlanOf(stage, matter, number, await VersionAsync(stage, number))) with { Old = PlanOf(stage, matter, number, Guid.CreateVersion7()) };
    }

    private static async Task<string> PlannedAsync(DeedStage stage) => await stage.DoneAsync<string>(typeof(PlanRoundtable), PlanOf(stage, await stage.HeldAsync()), stage.Organiser);

    private static async Task<GiveNotice.Input> NoticeAsync(DeedStage stage, string number) => new() { Number = number, Version = await VersionAsync(stage, number), WhyShort = "事情急" };

    private static async Task<string> AnnouncedAsync(DeedStage stage) =>
        await stage.DoneAsync<string>(typeof(GiveNotice), await NoticeAsync(stage, await PlannedAsync(stage)), stage.Organiser);

    private static async Task<string> BegunAsync(DeedStage stage) =>
        await stage.DoneAsync<string>(typeof(BeginRoundtable), new BeginRoundtable.Input { Number = await AnnouncedAsync(stage) }, stage.Organiser);

    private static OutcomeInput Settle(string number, string seen) => new() { Number = number, Order = 1, Seen = seen, Outcome = nameof(Outcome.FollowUp), Words = "换灯" };
}
