using System.Globalization;
using FluentValidation;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>The clerk writes down what was agreed under one agenda item; it acts on the matter when the result is published.</summary>
internal sealed class RecordOutcome(Doer doer, RoundtableDesk desk) : Deed<OutcomeInput, RoundtableAtHand, string>(doer)
{
    private sealed class Validator : Rules<OutcomeInput>
    {
        public Validator()
        {
            RuleFor(i => i.Outcome).Must(o => Enum.TryParse<Outcome>(o, out var outcome) && Outcomes.AtTable.Contains(outcome)).Saying("Roundtables.OutcomeNeeded");
            RuleFor(i => i.Words).NotEmpty().Saying("Roundtables.WordsNeeded").MaximumLength(AgendaItem.LongestWords).Saying("Roundtables.TooLong", AgendaItem.LongestWords);
        }
    }

    /// <summary>The state of an item's result as a form carries it.</summary>
    public static string SeenOf(AgendaItem item) => item.SettledAt?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "";

    public override Act Act => Act.PlanRoundtable;

    protected override Rules<OutcomeInput> Rules => Kept<Validator>();

    protected override Task<Result<At<RoundtableAtHand>>> TakeAsync(OutcomeInput input, CancellationToken ct) => desk.TakeAsync(input.Number, ct);

    /// <summary>The roundtable's number.</summary>
    protected override async Task<Result<string>> DoAsync(OutcomeInput input, RoundtableAtHand at, CancellationToken ct) => (await RecordAsync(input, at.Table, ct)).Then(at.Table.Number);

    private async Task<Result> RecordAsync(OutcomeInput input, Roundtable table, CancellationToken ct)
    {
        var words = await Doer.CheckAsync(input.Words, nameof(input.Words), input, [.. table.Agenda.Where(i => i.Order == input.Order).Select(i => i.MatterId)], ct);
        if (words.Why is { } unfit) return unfit;
        if (table.Agenda.FirstOrDefault(i => i.Order == input.Order) is not { } item) return Refusal.NotFound("Roundtables.NoSuchItem");
        if (SeenOf(item) != input.Seen) return Refusal.Conflict("Roundtables.SomebodyWroteFirst");

        var outcome = Enum.Parse<Outcome>(input.Outcome);
        var step = outcome switch { Outcome.FollowUp => input.FollowStep, Outcome.AnotherRound => input.BackStep, _ => "" };
        return table.RecordOutcome(item.Id, outcome, words.Value, Now, Enum.TryParse<Step>(step, out var next) ? next : null);
    }
}
