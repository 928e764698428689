using System.Globalization;
using FluentValidation;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>Who is there: ticks for those asked, a number for those who came by. No clock-in: attendance comes from the minutes (国办函〔2026〕12号).</summary>
internal sealed class RecordPresence(Doer doer, RoundtableDesk desk) : Deed<RecordPresence.Input, RoundtableAtHand, string>(doer)
{
    public sealed class Input : Repeatable, IVersioned
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

    public override Act Act => Act.PlanRoundtable;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<RoundtableAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.Number, ct);

    /// <summary>The roundtable's number.</summary>
    protected override Task<Result<string>> DoAsync(Input input, RoundtableAtHand at, CancellationToken ct)
    {
        var recorded = at.Table.RecordPresence(input.Present.ToHashSet(), input.WalkInCount!.Value, Now);
        return Task.FromResult(recorded.Then(input.Number));
    }
}
