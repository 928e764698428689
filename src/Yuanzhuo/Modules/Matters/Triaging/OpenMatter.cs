using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>A concern becomes a matter of its own: numbered, with a term, the community first on the ball.</summary>
internal sealed class OpenMatter(UnitOfWork unit, ConcernDesk desk, MatterOpener opener, HandlingTerms terms, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public Guid ConcernId { get; set; }

        public string Title { get; set => field = value?.Trim() ?? ""; } = "";

        public string Summary { get; set => field = value?.Trim() ?? ""; } = "";

        public string? Category { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

        public Handling Handling { get; set; }

        /// <summary>What the person is told.</summary>
        public string Answer { get; set => field = value?.Trim() ?? ""; } = "";

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Title).IsTitle();
            RuleFor(i => i.Summary).IsSummary();
            RuleFor(i => i.Category).IsCategory();
            RuleFor(i => i.Handling).IsInEnum().Saying("Matters.HandlingUnknown");
            RuleFor(i => i.Answer).IsWords();
        }
    }

    /// <summary>The new matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.ConcernId, Act.TriageConcern, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var (concern, place, names) = taken.Value;
        var check = PublicWordsCheck.Check(input.NamesAreOfficial, names, ("Title", input.Title), ("Summary", input.Summary), ("Answer", input.Answer));
        if (!check.IsDone) return Result<string>.Refused(check.Refusals);

        var now = clock.GetUtcNow();
        var term = await terms.OfAsync(input.Handling, place, now, ct);
        var opened = await opener.OpenAsync(place, concern, new(input.Title, input.Summary, input.Category, term, input.Answer), now, ct);
        return opened.IsDone ? opened.Value.Number : Result<string>.Refused(opened.Refusals);
    }
}
