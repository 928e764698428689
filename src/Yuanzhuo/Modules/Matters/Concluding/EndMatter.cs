using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Concluding;

/// <summary>Ends a matter otherwise than by closure with two keys, with words that tell people why.</summary>
internal sealed class EndMatter(YuanzhuoDb db, UnitOfWork unit, MatterDesk desk, TimeProvider clock)
{
    public static readonly IReadOnlyList<Ending> Endings =
        [Ending.SolvedOnTheSpot, Ending.Explained, Ending.CannotNow, Ending.Refused, Ending.OtherChannel, Ending.Withdrawn];

    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }

        public Ending? Ending { get; set; }

        /// <summary>What everybody is told. Public words.</summary>
        public string Words { get; set => field = value?.Trim() ?? ""; } = "";

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Ending).Must(e => e is { } ending && Endings.Contains(ending)).Saying("Matters.ChooseEnding");
            RuleFor(i => i.Words).IsWords();
        }
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.Number, Act.MoveMatter, byHolder: false, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var check = PublicWordsCheck.Check(input.NamesAreOfficial, [], ("Words", input.Words));
        if (!check.IsDone) return Result<string>.Refused(check.Refusals);
        var matter = taken.Value.Matter;
        db.Expect(matter, input.Version);
        var ended = matter.End(input.Ending!.Value, input.Words, clock.GetUtcNow());
        return ended.IsDone ? matter.Number : Result<string>.Refused(ended.Refusals);
    }
}
