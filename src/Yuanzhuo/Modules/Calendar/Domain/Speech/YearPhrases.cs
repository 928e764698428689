using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Years and their parts: 2027年, 今年, 年底前, 明年年底, 年初 (the first quarter), 年中, 年内, 2020年前.</summary>
internal static partial class YearPhrases
{
    private const string Part = "(?<part>底|末|终(?![止点端奖于身审])|尾|初(?![步中期级始衷])|中(?![旬秋心标央学层小型国期途考间]))";

    public static IEnumerable<Phrase> In(Heard heard) => Spoken().Matches(heard.Text).Select(match => Read(match, heard));

    [GeneratedRegex(
        $"(?:{Years.Pattern}(?:年?{Part})?|(?<![0-9零一二两三四五六七八九十百千个半几每下月俩仨多往历近全整周常])(?:[年岁]{Part}|年(?={Tail.Within}))){Tail.Pattern}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();

    private static Phrase Read(Match match, Heard heard)
    {
        var said = Years.Of(match.Groups["year"].Value, heard.SpokenOn);
        var part = match.Groups["part"].Value;
        // 今年前 is before what has begun.
        if (part.Length == 0 && said == heard.SpokenOn.Year && Tail.Of(match) == Bound.Before) return Span.Nothing(match, heard, "Calendar.ReadUnclear");
        Span? InYear(int year) => part switch
        {
            "初" => Span.Months(year, 1, 3)?.Ending,
            "中" => Span.Months(year, 4, 6)?.Ending,
            "" when said is not null => Span.Months(year, 1, 12),
            _ => Span.Months(year, 1, 12)?.Ending,
        };
        var phrase = Span.Read(match, heard, said, InYear, "Calendar.ReadYearEnd");
        return part == "初" && phrase.Term.On is { } on && Days.EndOfMonth(on.Year, 1) is { } january && january >= heard.SpokenOn ? phrase with { Other = Term.OnDate(january) } : phrase;
    }
}
