using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Following;
using Yuanzhuo.Modules.Concerns.Recording;

namespace Yuanzhuo.IntegrationTests.Work.Inputs;

/// <summary>Deeds of Concerns, and what the other tables need of concerns.</summary>
internal static class ConcernDeeds
{
    public static readonly IReadOnlyDictionary<Type, Func<DeedStage, Task<DeedCase>>> All = new Dictionary<Type, Func<DeedStage, Task<DeedCase>>>
    {
        [typeof(RecordConcern)] = stage => Task.FromResult(new DeedCase(
            new RecordConcern.Input { PlaceId = stage.Scene.Community.Id, Words = "楼道灯坏了", Channel = Channel.Desk }, stage.Organiser, stage.Scene.Community.Path)),
        [typeof(CorrectOwnContact)] = stage => OwnAsync(stage, number => new CorrectOwnContact.Input { TrackingNumber = number, ContactPhone = "13800138001" }),
        [typeof(ForgetOwnContact)] = stage => OwnAsync(stage, number => new ForgetOwnContact.Input { TrackingNumber = number }),
    };

    /// <summary>By the number and by nobody who is signed in.</summary>
    private static async Task<DeedCase> OwnAsync(DeedStage stage, Func<string, Yuanzhuo.Platform.Work.Repeatable> input) =>
        new(input(await stage.TrackingNumberOfAsync(await stage.App.ConcernAsync(stage.Scene, name: "季小禾"))), Person.Resident)
        {
            OwnHands = [(stage.Organiser, "Concerns.ByThePersonAlone")], Other = stage.Organiser, Refused = [(input("2222-2222-22222"), "Concerns.NoSuchNumber")],
        };

    public static async Task<string> TrackingNumberOfAsync(this DeedStage stage, Guid concern) => (await stage.App.ConcernOfAsync(concern)).TrackingNumber;
}
