using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Supervision.Answering;

/// <summary>The second key: one who raised it answers by the one-time link (回访). The link's secret is the right.</summary>
internal sealed class AnswerClosure(YuanzhuoDb db, UnitOfWork unit, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The link's secret.</summary>
        public string Secret { get; set => field = value ?? ""; } = "";

        public bool? IsSolved { get; set; }

        public Satisfaction? Satisfaction { get; set; }

        /// <summary>In their own words; may be empty.</summary>
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

    /// <summary>Whether they said solved.</summary>
    public Task<Result<bool>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<bool>> WorkAsync(Input input, CancellationToken ct)
    {
        var digest = OneTimeToken.DigestOf(input.Secret);
        if (await db.Set<AnswerLink>().FirstOrDefaultAsync(l => l.Digest == digest, ct) is not { } link) return Refusal.NotFound("Supervision.LinkUnknown");
        if (link.UsedAt is not null) return Refusal.RuleBroken("Supervision.LinkUsed");
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<bool>.Refused(invalid.Refusals);

        var at = clock.GetUtcNow();
        var closure = await db.WholeClosures.FirstAsync(c => c.Id == link.ClosureId, ct);
        var words = string.IsNullOrWhiteSpace(input.Words) ? null : PublicText.Mask(input.Words.Trim()).Text;
        var answered = closure.Answer(link.ConcernId, input.IsSolved!.Value, input.Satisfaction, words, null, at);
        if (!answered.IsDone) return Result<bool>.Refused(answered.Refusals);
        link.UsedAt = at;
        if (input.IsSolved == false) (await db.MatterAsync(closure.MatterId, ct))!.GoOnAfterReturn(words!, at);
        return input.IsSolved.Value;
    }
}
