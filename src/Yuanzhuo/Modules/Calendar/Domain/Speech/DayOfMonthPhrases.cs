using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>A day or a part of a month that is not named: 15号前, 本月25日, 下月5号前, 下个月初, 月底前, 中旬, 下月内. Without "this" or "next" the coming such day is meant.</summary>
internal static partial class DayOfMonthPhrases
{
    public static IEnumerable<Phrase> In(Heard heard) => Spoken().Matches(heard.Text).Select(match => Read(match, heard)).OfType<Phrase>();

    [GeneratedRegex(
        $"(?:(?<which>本|这个?|当|上个?|(?<!下)下{{1,4}}个?)月份?的?(?:{MonthParts.Day}|月?{MonthParts.Part})?"
        + $"|(?<![0-9零一二两三四五六七八九十百千个半几每下月俩仨])月(?:{MonthParts.Part}|(?={Tail.Within}))"
        + "|(?<![月上中下])(?<part>[上中下]旬)"
        + $"|{ChineseNumber.NotInside}(?<!月份?|第|[-/.\\]〕】])(?<alone>){MonthParts.Day}){Tail.Pattern}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();

    private static Phrase? Read(Match match, Heard heard)
    {
        var (which, part, day, bound) = (match.Groups["which"].Value, match.Groups["part"].Value, match.Groups["day"].Value, Tail.Of(match));
        // 15日内 is an amount, and 15前 nothing.
        if (match.Groups["alone"].Success && (bound == Bound.Within || !match.Value.AsSpan().ContainsAny('日', '号'))) return null;
        var first = heard.SpokenOn.AddDays(1 - heard.SpokenOn.Day).AddMonths(which.StartsWith('上') ? -1 : Days.NextsIn(which));
        Span? In(DateOnly month) => MonthParts.In(month.Year, month.Month, part, day);
        var span = In(first);
        if (which.Length == 0 && (span is not { } now || now.Last < heard.SpokenOn)) span = In(first.AddMonths(1));
        if (span is not { } found) return Span.Nothing(match, heard, "Calendar.ReadUnclear");
        var key = day.Length == 0 && part is "" or "底" or "末" ? "Calendar.ReadMonthEnd" : "Calendar.ReadDate";
        var phrase = found.Read(match, heard, bound, key);
        return match.Groups["alone"].Success && bound == Bound.None ? phrase with { IsThin = true } : phrase;
    }
}
