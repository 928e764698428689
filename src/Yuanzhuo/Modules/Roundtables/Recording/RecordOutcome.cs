using System.Globalization;
using FluentValidation;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Roundtables.Recording;

/// <summary>The clerk writes down what was agreed under one agenda item; it acts on the matter when the result is published.</summary>
internal sealed class RecordOutcome(UnitOfWork unit, RoundtableDesk desk, TimeProvider clock)
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

    /// <summary>The roundtable's number.</summary>
    public Task<Result<string>> HandleAsync(OutcomeInput input, CancellationToken ct) => unit.DoAsync(input, () => WorkAsync(input, ct), ct);

    private async Task<Result<string>> WorkAsync(OutcomeInput input, CancellationToken ct)
    {
        List<Refusal> wrong = [.. new Validator().Check(input).Refusals, .. PublicWords.Check(input.NamesAreOfficial, (nameof(input.Words), input.Words)).Refusals];
        if (wrong.Count > 0) return Result<string>.Refused(wrong);
        var taken = await desk.TakeAsync(input.Number, ct);
        if (!taken.IsDone) return Result<string>.Refused(taken.Refusals);
        var table = taken.Value.Table;
        if (table.Agenda.FirstOrDefault(i => i.Order == input.Order) is not { } item) return Refusal.NotFound("Roundtables.NoSuchItem");
        if (SeenOf(item) != input.Seen) return Refusal.Conflict("Roundtables.SomebodyWroteFirst");

        var outcome = Enum.Parse<Outcome>(input.Outcome);
        var step = outcome switch { Outcome.FollowUp => input.FollowStep, Outcome.AnotherRound => input.BackStep, _ => "" };
        var recorded = table.RecordOutcome(item.Id, outcome, input.Words, clock.GetUtcNow(), Enum.TryParse<Step>(step, out var next) ? next : null);
        return recorded.IsDone ? table.Number : Result<string>.Refused(recorded.Refusals);
    }
}
