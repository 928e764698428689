using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Supervision.Closing;

/// <summary>What checking, approving and returning share: the closure under way, the right at its place, a sentence, the version seen.</summary>
internal abstract class ClosureStep(Act act, YuanzhuoDb db, UnitOfWork unit, ClosureDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        /// <summary>The matter's number.</summary>
        public string Number { get; set; } = "";

        /// <summary>The closure's version the form was shown with.</summary>
        public Guid Version { get; set; }

        /// <summary>Public words; at most 2,000 characters.</summary>
        public string Words { get; set => field = value ?? ""; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Words).NotEmpty().Saying("Supervision.WordsNeeded");
            RuleFor(i => i.Words).MaximumLength(2000).Saying("Supervision.WordsTooLong", 2000);
        }
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    /// <summary>The step itself, by the domain's rule.</summary>
    protected abstract Result Take(ClosureCase found, Closure closure, string words, DateTimeOffset at);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var opened = await desk.OpenAsync(input.Number, act, ct);
        if (!opened.IsDone) return Result<string>.Refused(opened.Refusals);
        var (found, closure) = opened.Value;
        db.Expect(closure, input.Version);
        var taken = Take(found, closure, PublicText.Mask(input.Words.Trim()).Text, clock.GetUtcNow());
        return taken.IsDone ? found.Matter.Number : Result<string>.Refused(taken.Refusals);
    }
}
