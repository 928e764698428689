using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Concluding;

/// <summary>Opens an ended matter again (复号): same number, a new handling day, the ball with whom it was last.</summary>
internal sealed class ReopenMatter(YuanzhuoDb db, UnitOfWork unit, MatterDesk desk, HandlingTerms terms, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set; } = "";

        public Guid Version { get; set; }

        /// <summary>Why. Public words.</summary>
        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";

        public Handling Handling { get; set; }

        public bool NamesAreOfficial { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Reason).IsReason();
            RuleFor(i => i.Handling).IsInEnum().Saying("Matters.HandlingUnknown");
        }
    }

    /// <summary>The matter's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.Number, Act.ReopenMatter, byHolder: false, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var check = PublicWordsCheck.Check(input.NamesAreOfficial, [], ("Reason", input.Reason));
        if (!check.IsDone) return Result<string>.Refused(check.Refusals);
        var (matter, place, _) = taken.Value;
        db.Expect(matter, input.Version);
        var now = clock.GetUtcNow();
        var term = await terms.OfAsync(input.Handling, place, now, ct);
        var reopened = matter.Reopen(input.Reason, now, term.Due.On, term.Days);
        return reopened.IsDone ? matter.Number : Result<string>.Refused(reopened.Refusals);
    }
}
