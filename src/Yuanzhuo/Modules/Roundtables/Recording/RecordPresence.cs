using System.Globalization;
using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>Who is there: ticks for those asked, a number for those who came by. No clock-in: attendance comes from the minutes (国办函〔2026〕12号).</summary>
internal sealed class RecordPresence(YuanzhuoDb db, UnitOfWork unit, RoundtableDesk desk, TimeProvider clock)
{
    public sealed class Input : Repeatable
    {
        public string Number { get; set => field = value ?? ""; } = "";

        /// <summary>The version that the form was shown.</summary>
        public Guid Version { get; set; }

        /// <summary>Ids of those present.</summary>
        public IReadOnlyList<Guid> Present { get; set; } = [];

        /// <summary>A whole number; empty is none.</summary>
        public string WalkIns { get; set => field = value?.Trim() ?? ""; } = "";

        /// <summary>The number, or null where it is none.</summary>
        internal int? WalkInCount => WalkIns.Length == 0 ? 0 : int.TryParse(WalkIns, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : null;
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator() => RuleFor(i => i.WalkIns).Must((input, _) => input.WalkInCount is not null).Saying("Roundtables.WalkInsOutOfRange", Roundtable.MostWalkIns);
    }

    /// <summary>The roundtable's number.</summary>
    public Task<Result<string>> HandleAsync(Input input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(Input input, CancellationToken ct)
    {
        if (new Validator().Check(input) is { IsDone: false } invalid) return Result<string>.Refused(invalid.Refusals);
        var taken = await desk.TakeAsync(input.Number, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        db.Expect(taken.Value.Table, input.Version);
        var recorded = taken.Value.Table.RecordPresence(input.Present.ToHashSet(), input.WalkInCount!.Value, clock.GetUtcNow());
        return recorded.IsDone ? input.Number : Result<string>.Refused(recorded.Refusals);
    }
}
