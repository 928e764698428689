using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Texts;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>
/// Hides more of what the public reads, or all of it. Words can only be hidden, never changed: what somebody said stays theirs.
/// Possible at any time, because what was overlooked must go when it is found.
/// </summary>
internal sealed class MaskConcern(UnitOfWork unit, ConcernDesk desk, Texts texts, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid ConcernId { get; set; }

        /// <summary>Words to hide, one per line.</summary>
        public string Hide { get; set => field = value ?? ""; } = "";

        /// <summary>Nothing of it is public any more.</summary>
        public bool TakeOff { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Hide).Must((input, hide) => input.TakeOff || Lines(hide).Any()).Saying("Matters.NothingToHide");
            RuleFor(i => i.Hide).MaximumLength(MatterWords.MostWords).Saying("Matters.WordsTooLong", MatterWords.MostWords);
        }
    }

    /// <summary>What the public reads now.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.ConcernId, Act.TriageConcern, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var concern = taken.Value.Concern;
        var masked = input.TakeOff ? texts["Matters.ContentNotPublic"] : Masked(concern.PublicWords, input.Hide);
        if (masked == concern.PublicWords) return Refusal.Invalid("Matters.WordsNotFound", "Hide");
        concern.MaskFurther(masked, clock.GetUtcNow());
        return masked;
    }

    private static string Masked(string words, string hide) =>
        Lines(hide).Aggregate(words, (text, line) => text.Replace(line, new string('*', line.Length), StringComparison.Ordinal));

    private static IEnumerable<string> Lines(string hide) => hide.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
