using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Roundtables.Announcing;

/// <summary>It does not take place; everybody is told why.</summary>
internal sealed class CancelRoundtable(YuanzhuoDb db, UnitOfWork unit, RoundtableDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set => field = value ?? ""; } = "";

        /// <summary>The version that the form was shown.</summary>
        public Guid Version { get; set; }

        /// <summary>Public words.</summary>
        public string Reason { get; set => field = value?.Trim() ?? ""; } = "";
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() =>
            RuleFor(i => i.Reason).NotEmpty().Saying("Roundtables.ReasonNeeded").MaximumLength(RoundtableTables.LongestReason).Saying("Roundtables.TooLong", RoundtableTables.LongestReason);
    }

    /// <summary>The roundtable's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        List<Refusal> wrong = [.. new Validator().Check(input).Refusals, .. PublicWords.Check(false, (nameof(input.Reason), input.Reason)).Refusals];
        if (wrong.Count > 0) return Result<string>.Refused(wrong);
        var taken = await desk.TakeAsync(input.Number, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        db.Expect(taken.Value.Table, input.Version);
        var cancelled = taken.Value.Table.Cancel(input.Reason, clock.GetUtcNow());
        return cancelled.IsDone ? input.Number : Result<string>.Refused(cancelled.Refusals);
    }
}
