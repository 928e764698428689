using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Concluding;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Answering;
using Yuanzhuo.Modules.Supervision.Closing;
using Yuanzhuo.Modules.Supervision.Contesting;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work.Inputs;

/// <summary>Deeds with two keys: the department applies, those who raised it answer, the community checks, the street approves.</summary>
internal static class ClosureDeeds
{
    public static readonly IReadOnlyDictionary<Type, Func<DeedStage, Task<DeedCase>>> All = new Dictionary<Type, Func<DeedStage, Task<DeedCase>>>
    {
        [typeof(ApplyForClosure)] = async stage => new(Apply((await WithVoiceAsync(stage)).Number), stage.Officer, stage.Scene.Works.Path),
        [typeof(RecordAnswer)] = async stage =>
        {
            var (number, concern) = await AppliedAsync(stage);
            return AtPlace(stage, Answer(number, concern)) with { Refused = [(Answer(number, (await AppliedAsync(stage)).Concern), "Supervision.NoSuchVoice")] };
        },
        [typeof(NoteFailedContact)] = async stage => AtPlace(stage, new NoteFailedContact.Input { Number = (await AppliedAsync(stage)).Number, How = "电话无人接" }),
        [typeof(HandOutAnswerLink)] = async stage =>
        {
            var (number, concern) = await AppliedAsync(stage);
            return AtPlace(stage, new HandOutAnswerLink.Input { Number = number, ConcernId = concern }) with
            {
                Refused = [(new HandOutAnswerLink.Input { Number = number, ConcernId = (await AppliedAsync(stage)).Concern }, "Supervision.NoSuchVoice")],
            };
        },
        [typeof(MakeAnswerLink)] = async stage => OfResident(stage, new MakeAnswerLink.Input { TrackingNumber = await stage.TrackingNumberOfAsync((await AppliedAsync(stage)).Concern) }) with
        {
            Refused = [(new MakeAnswerLink.Input { TrackingNumber = await stage.TrackingNumberOfAsync((await WithVoiceAsync(stage)).Concern) }, "Supervision.NothingToAnswer")],
        },
        [typeof(AnswerClosure)] = AnswerByLinkAsync,
        [typeof(CheckClosure)] = async stage => AtPlace(stage, await StepAsync(stage, await AnsweredAsync(stage)), "Supervision.CheckerIsApplicant"),
        [typeof(ReturnClosure)] = async stage => new(await StepAsync(stage, await AnsweredAsync(stage)), stage.Organiser, stage.Scene.Community.Path),
        [typeof(ApproveClosure)] = ApproveAsync,
        [typeof(SayUnsolved)] = async stage =>
        {
            var (number, concern) = await WithVoiceAsync(stage);
            await stage.DoneAsync<string>(typeof(EndMatter), new EndMatter.Input { Number = number, Version = (await stage.App.LookAsync(number)).Version, Ending = Ending.CannotNow, Words = "条件不具备" }, stage.Organiser);
            return OfResident(stage, new SayUnsolved.Input { TrackingNumber = await stage.TrackingNumberOfAsync(concern), Words = "还是不亮" }) with
            {
                Refused = [(new SayUnsolved.Input { TrackingNumber = await stage.TrackingNumberOfAsync((await WithVoiceAsync(stage)).Concern), Words = "还是不亮" }, "Supervision.NotEndedYet")],
            };
        },
    };

    /// <summary>Said by the person alone: whoever is signed in, the doer first of all, is refused.</summary>
    private static DeedCase OfResident(DeedStage stage, Repeatable input) => new(input, Person.Resident)
    {
        OwnHands = [.. new[] { stage.Officer, stage.Organiser, stage.Coordinator }.Select(staff => (staff, "Supervision.StaffCannotAnswer"))], Other = stage.Organiser,
    };

    /// <summary>The applicant has another post in the community too.</summary>
    private static DeedCase AtPlace(DeedStage stage, Repeatable input, string why = "Supervision.DoerCannotAnswer") =>
        new(input, stage.Organiser, stage.Scene.Community.Path) { OwnHands = [(DeedStage.WithBoth(stage.Officer, stage.Organiser), why)] };

    private static async Task<(string Number, Guid Concern)> WithVoiceAsync(DeedStage stage)
    {
        var concern = await stage.App.ConcernAsync(stage.Scene);
        return (await stage.App.MatterOfAsync(stage.Scene, concern, stage.Scene.Works), concern);
    }

    private static async Task<(string Number, Guid Concern)> AppliedAsync(DeedStage stage)
    {
        var (number, concern) = await WithVoiceAsync(stage);
        await stage.DoneAsync<string>(typeof(ApplyForClosure), Apply(number), stage.Officer);
        return (number, concern);
    }

    private static async Task<string> AnsweredAsync(DeedStage stage)
    {
        var (number, concern) = await AppliedAsync(stage);
        return await stage.DoneAsync<string>(typeof(RecordAnswer), Answer(number, concern), stage.Organiser);
    }

    private static ApplyForClosure.Input Apply(string number) => new() { Number = number, Words = "灯换好了" };

    private static RecordAnswer.Input Answer(string number, Guid concern) => new() { Number = number, ConcernId = concern, IsSolved = true };

    private static async Task<ClosureStep.Input> StepAsync(DeedStage stage, string number)
    {
        var matter = await stage.App.LookAsync(number);
        var closure = (await stage.App.WithDbAsync(db => db.OpenClosureAsync(matter.Id, default)))!;
        return new() { Number = number, Version = closure.Version, Words = "看过了" };
    }

    private static async Task<DeedCase> AnswerByLinkAsync(DeedStage stage)
    {
        var (number, concern) = await AppliedAsync(stage);
        var secret = await stage.DoneAsync<string>(typeof(HandOutAnswerLink), new HandOutAnswerLink.Input { Number = number, ConcernId = concern }, stage.Organiser);
        return OfResident(stage, new AnswerClosure.Input { Secret = secret, IsSolved = true }) with
        {
            Refused = [(new AnswerClosure.Input { Secret = secret + "x", IsSolved = true }, "Supervision.LinkUnknown")],
        };
    }

    /// <summary>Neither who applied nor who checked approves, though both have a post in the street.</summary>
    private static async Task<DeedCase> ApproveAsync(DeedStage stage)
    {
        var number = await AnsweredAsync(stage);
        await stage.DoneAsync<string>(typeof(CheckClosure), await StepAsync(stage, number), stage.Organiser);
        return new(await StepAsync(stage, number), stage.Coordinator, stage.Scene.Community.Path)
        {
            OwnHands =
            [
                (DeedStage.WithBoth(stage.Officer, stage.Coordinator), "Supervision.ApproverIsInvolved"),
                (DeedStage.WithBoth(stage.Organiser, stage.Coordinator), "Supervision.ApproverIsInvolved"),
            ],
        };
    }
}
