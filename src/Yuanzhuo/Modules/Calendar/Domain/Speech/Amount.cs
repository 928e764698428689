using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Makes phrases of amounts and of dates, and leaves out what no term can hold.</summary>
internal static class Amount
{
    /// <summary>What may follow an amount: 左右, 的时间, the word of limit; 后 counts like 内, 前 and 以来 are past.</summary>
    public const string Tail =
        $"(?<limit>(?:的?(?:时间|工夫|功夫))?(?:左右|上下)?(?:{Speech.Tail.Within}|里(?![面程])|的?[期时]限[内里])|(?:的?(?:时间|工夫|功夫))?(?:左右|上下)?(?:{Speech.Tail.Before}|以来|以上|以外)(?<past>))?"
        + "(?:的?(?:时间|工夫|功夫)(?!已))?(?:左右|上下|许)?(?<in>之后|以后|后(?![续勤期台面天院街门方]))?";

    public static Phrase? Phrase(Match match, Heard heard, TermKind kind, int amount, bool leads, string key)
    {
        if (match.Groups["past"].Success) return Span.Nothing(match, heard, "Calendar.ReadNoLimit");
        var isMarked = leads || match.Groups["limit"].Success;
        return Term.Of(kind, amount, null, false) is { IsDone: true, Value: var term }
            ? new Phrase(term, match.Index, match.Length, isMarked ? Weight.Marked : Weight.Bare, key, amount) { IsThin = !isMarked }
            : Span.Nothing(match, heard, "Calendar.ReadUnclear");
    }

    public static Phrase Date(Match match, DateOnly on, Weight weight, string key, params object[] args) =>
        new(Term.OnDate(on), match.Index, match.Length, weight, key, [on, .. args]);
}
