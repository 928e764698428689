using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Makes phrases of amounts and of dates, and leaves out what no term can hold.</summary>
internal static class Amount
{
    public static Phrase? Phrase(Match match, TermKind kind, int amount, bool isMarked, string key) =>
        Term.Of(kind, amount, null, false) is { IsDone: true, Value: var term }
            ? new Phrase(term, match.Index, match.Length, isMarked ? Weight.Marked : Weight.Bare, key, amount)
            : null;

    public static Phrase Date(Match match, DateOnly on, Weight weight, string key, params object[] args) =>
        new(Term.OnDate(on), match.Index, match.Length, weight, key, [on, .. args]);
}
