using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work.Inputs;

/// <summary>Deeds on a concern that awaits triage in the community.</summary>
internal static class TriageDeeds
{
    public static readonly IReadOnlyDictionary<Type, Func<DeedStage, Task<DeedCase>>> All = new Dictionary<Type, Func<DeedStage, Task<DeedCase>>>
    {
        [typeof(OpenMatter)] = stage => OnConcernAsync(stage, id => new OpenMatter.Input { ConcernId = id, Title = "楼道灯坏了", Summary = "三楼没有灯", Answer = "已受理" }),
        [typeof(AnswerDirectly)] = stage => OnConcernAsync(stage, id => new AnswerDirectly.Input { ConcernId = id, Ending = Ending.Explained, Title = "楼道灯坏了", Words = "今晚换灯" }),
        [typeof(PassToChannel)] = stage => OnConcernAsync(stage, id => new PassToChannel.Input { ConcernId = id, Channel = LegalChannel.Arbitration }),
        [typeof(CorrectPlace)] = async stage =>
            await OnConcernAsync(stage, id => new CorrectPlace.Input { ConcernId = id, PlaceId = stage.Scene.OtherCommunity.Id }) with { MovesAway = true },
        [typeof(ReadContact)] = stage => OnConcernAsync(stage, id => new ReadContact.Input { ConcernId = id }),
        [typeof(ForgetContact)] = stage => OnConcernAsync(stage, id => new ForgetContact.Input { ConcernId = id }),
        [typeof(ReadSpoken)] = stage => OnConcernAsync(stage, id => new ReadSpoken.Input { ConcernId = id }),
        [typeof(MaskConcern)] = stage => OnConcernAsync(stage, id => new MaskConcern.Input { ConcernId = id, TakeOff = true }),
        [typeof(JoinMatter)] = JoinAsync,
    };

    private static async Task<DeedCase> OnConcernAsync(DeedStage stage, Func<Guid, Repeatable> input) =>
        new(input(await stage.App.ConcernAsync(stage.Scene, "三楼楼道灯坏了，打13800138000找我", name: "季小禾")), stage.Organiser, stage.Scene.Community.Path);

    private static async Task<DeedCase> JoinAsync(DeedStage stage)
    {
        var concern = await stage.App.ConcernAsync(stage.Scene);
        return new(Join(concern, await stage.App.MatterAsync(stage.Scene)), stage.Organiser, stage.Scene.Community.Path)
        {
            Refused = [(Join(concern, await stage.MatterElsewhereAsync()), "Matters.MatterOfAnotherPlace")],
        };
    }

    private static JoinMatter.Input Join(Guid concern, string number) => new() { ConcernId = concern, Number = number, Answer = "已并入同类事项" };
}
