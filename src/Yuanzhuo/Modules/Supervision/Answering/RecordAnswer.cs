using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>Somebody without a phone answers at the desk, or could not be reached; not written down by the one who applied.</summary>
internal sealed class RecordAnswer(UnitOfWork unit, CurrentUser user, ClosureDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>Whose answer it is.</summary>
        public Guid ConcernId { get; set; }

        public bool? IsSolved { get; set; }

        public Satisfaction? Satisfaction { get; set; }

        public string Words { get; set => field = value ?? ""; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.IsSolved).NotNull().Saying("Supervision.SolvedOrNot");
            RuleFor(i => i.Satisfaction).IsInEnum().Saying("Supervision.SatisfactionUnknown");
            RuleFor(i => i.Words).MaximumLength(1000).Saying("Supervision.WordsTooLong", 1000);
            RuleFor(i => i.Words).NotEmpty().When(i => i.IsSolved == false).Saying("Supervision.SayWhatIsLeft");
        }
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var opened = await desk.OpenAsync(input.Number, Act.RecordAnswer, ct);
        if (!opened.IsDone) return Result<string>.Refused(opened.Refusals);
        var (found, closure) = opened.Value;
        if (!found.Matter.Voices.Any(v => v.ConcernId == input.ConcernId && v.LeftAt is null)) return Refusal.NotFound("Supervision.NoSuchVoice");

        var at = clock.GetUtcNow();
        var words = string.IsNullOrWhiteSpace(input.Words) ? null : PublicText.Mask(input.Words.Trim()).Text;
        var answered = closure.Answer(input.ConcernId, input.IsSolved!.Value, input.Satisfaction, words, user.AccountId, at);
        if (!answered.IsDone) return Result<string>.Refused(answered.Refusals);
        if (input.IsSolved == false) found.Matter.GoOnAfterReturn(words!, at);
        return found.Matter.Number;
    }
}
