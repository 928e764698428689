using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Titling;

/// <summary>Better public words for a matter; its number stays.</summary>
internal sealed class RetitleMatter(YuanzhuoDb db, UnitOfWork unit, MatterDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }

        public string Title { get; set => field = value?.Trim() ?? ""; } = "";

        public string Summary { get; set => field = value?.Trim() ?? ""; } = "";

        public string? Category { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Title).IsTitle();
            RuleFor(i => i.Summary).IsSummary();
            RuleFor(i => i.Category).IsCategory();
        }
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.Number, Act.MoveMatter, byHolder: false, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var check = PublicWordsCheck.Check(input.NamesAreOfficial, [], ("Title", input.Title), ("Summary", input.Summary));
        if (!check.IsDone) return Result<string>.Refused(check.Refusals);
        var matter = taken.Value.Matter;
        db.Expect(matter, input.Version);
        var search = MatterOpener.SearchTextOf(matter.Number, input.Title, input.Summary);
        matter.Retitle(input.Title, input.Summary, input.Category, search, clock.GetUtcNow());
        return matter.Number;
    }
}
