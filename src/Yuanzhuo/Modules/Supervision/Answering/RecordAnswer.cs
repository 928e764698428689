using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>Somebody without a phone answers at the desk, or could not be reached; not written down by the one who applied.</summary>
internal sealed class RecordAnswer(Doer doer, ClosureDesk desk, MatterFates fates) : Deed<RecordAnswer.Input, ClosureCase, string>(doer)
{
    public sealed class Input : SaidInput, IPublicWriting
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>Whose answer it is.</summary>
        public Guid ConcernId { get; set; }

        /// <inheritdoc cref="IPublicWriting.PersonalDataMayStand" />
        public bool PersonalDataMayStand { get; set; }
    }

    private sealed class Validator : SaidRules<Input>;

    public override Act Act => Act.RecordAnswer;

    /// <summary>An agreement may end the matter: nothing of it may be open.</summary>
    public override bool ReadsOthers => true;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<ClosureCase>>> TakeAsync(Input input, CancellationToken ct) => desk.AtPlaceAsync(input.Number, ct);

    /// <summary>The matter's number.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, ClosureCase at, CancellationToken ct)
    {
        if (at.UnderWay.Why is { } none) return none;
        if (!at.Matter.Voices.Any(v => v.ConcernId == input.ConcernId && v.LeftAt is null)) return Refusal.NotFound("Supervision.NoSuchVoice");
        var said = await Doer.CheckAsync(input.Words, nameof(input.Words), input, [at.Matter.Id], ct);
        if (said.Why is not null) return Result<string>.Refused(said.Refusals);
        var words = said.Value.OrNone;
        if (at.UnderWay.Value.Answer(input.ConcernId, input.IsSolved!.Value, input.Satisfaction, words, Doer.AccountId, Now).Why is { } why) return why;
        return (await fates.FollowAnswerAsync(at.Matter, at.UnderWay.Value, words, Now, ct)).Then(at.Matter.Number);
    }
}
