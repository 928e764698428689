using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>A simple thing is answered at once: a matter is opened and ended in one deed, so that it is counted and can be read.</summary>
internal sealed class AnswerDirectly(UnitOfWork unit, ConcernDesk desk, MatterOpener opener, TimeProvider clock)
{
    /// <summary>How a direct answer can end it.</summary>
    public static readonly IReadOnlyList<Ending> Endings = [Ending.Explained, Ending.SolvedOnTheSpot, Ending.CannotNow, Ending.Refused];

    public sealed class Input : Repeatable
    {
        public Guid ConcernId { get; set; }

        public Ending Ending { get; set; } = Ending.Explained;

        public string Title { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>The answer: public, and what the person is told.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Ending).Must(Endings.Contains).Saying("Matters.EndingNotHere");
            RuleFor(i => i.Title).IsTitle();
            RuleFor(i => i.Words).IsWords();
        }
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.ConcernId, Act.TriageConcern, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var (concern, place, names) = taken.Value;
        var check = PublicWordsCheck.Check(input.NamesAreOfficial, names, ("Title", input.Title), ("Words", input.Words));
        if (!check.IsDone) return Result<string>.Refused(check.Refusals);

        var now = clock.GetUtcNow();
        var opened = await opener.OpenAsync(place, concern, new(input.Title, concern.PublicWords, concern.Category, null, input.Words), now, ct);
        if (!opened.IsDone) return Result<string>.Refused(opened.Refusals);
        var ended = opened.Value.End(input.Ending, input.Words, now);
        return ended.IsDone ? opened.Value.Number : Result<string>.Refused(ended.Refusals);
    }
}
