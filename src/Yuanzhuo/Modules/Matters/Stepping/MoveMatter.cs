using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Stepping;

/// <summary>The matter goes to another of the seven steps.</summary>
internal sealed class MoveMatter(YuanzhuoDb db, UnitOfWork unit, MatterDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";

        /// <summary>The matter's version the person saw.</summary>
        public Guid Version { get; set; }

        public Step? To { get; set; }

        /// <summary>Public words; needed when going back or leaving steps out.</summary>
        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.To).NotNull().Saying("Matters.ChooseStep");
            RuleFor(i => i.To).IsInEnum().Saying("Matters.ChooseStep");
            RuleFor(i => i.Reason).MaximumLength(MatterWords.MostReason).Saying("Matters.WordsTooLong", MatterWords.MostReason);
        }
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.Number, Act.MoveMatter, byHolder: false, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var check = PublicWordsCheck.Check(input.NamesAreOfficial, [], ("Reason", input.Reason));
        if (!check.IsDone) return Result<string>.Refused(check.Refusals);
        var matter = taken.Value.Matter;
        db.Expect(matter, input.Version);
        var moved = matter.MoveTo(input.To!.Value, input.Reason.Length == 0 ? null : input.Reason, clock.GetUtcNow());
        return moved.IsDone ? matter.Number : Result<string>.Refused(moved.Refusals);
    }
}
