using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Weeks and their days: 周五前, 下周五前, 本周内, 下星期三, 下周初. A week ends on its last working day; weeks begin on Monday.</summary>
internal static partial class WeekPhrases
{
    private const int DaysOfWeek = 7;

    public static IEnumerable<Phrase> In(Heard heard) => Weeks().Matches(heard.Text).Select(match => Read(match, heard)).OfType<Phrase>();

    [GeneratedRegex(
        $"(?:(?<which>本|这个?|上个?|每个?|(?<!下)下{{1,4}}个?)|(?<![0-9零一二两三四五六七八九十百千个半几每上下俩仨多]))(?:周(?![围边期转年密到全报例刊])|星期|礼拜)"
        + $"(?<from>[一二三四五六日天][、至到-]{{1,2}}(?:周|星期|礼拜)?(?=[一二三四五六日天末]))?(?<day>[一二三四五六日天末初中])?{Tail.Pattern}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Weeks();

    private static Phrase? Read(Match match, Heard heard)
    {
        var (which, day, bound) = (match.Groups["which"].Value, match.Groups["day"].Value, Tail.Of(match));
        if (which.Length == 0 && day.Length == 0 && bound != Bound.Within) return null;
        // 周一至周五 is an office's week.
        if (which.StartsWith('每') || (which.Length == 0 && match.Groups["from"].Success)) return Span.Nothing(match, heard, "Calendar.ReadNoLimit");
        if (which.StartsWith('上')) return Span.Nothing(match, heard, "Calendar.ReadPast");
        var monday = Days.MondayOf(heard.SpokenOn).AddDays(DaysOfWeek * Days.NextsIn(which));
        var span = InWeek(day, monday, heard.Calendar);
        if (which.Length == 0 && span.Last < heard.SpokenOn) span = InWeek(day, monday.AddDays(DaysOfWeek), heard.Calendar);
        if (day.Length == 0 && bound == Bound.Before) span = span with { IsWhole = true, First = heard.Calendar.RollBack(span.First.AddDays(-1)).AddDays(1) };
        var phrase = span.Read(match, heard, bound, day is "" or "末" ? "Calendar.ReadWeekEnd" : "Calendar.ReadDate");
        return which.Length == 0 && day == "末" && bound == Bound.None ? phrase with { IsThin = true } : phrase;
    }

    private static Span InWeek(string day, DateOnly monday, WorkingCalendar calendar) => day switch
    {
        "" or "末" => new Span(monday, calendar.RollBack(monday.AddDays(6))),
        "初" => new Span(monday, monday.AddDays(1)),
        "中" => new Span(monday, monday.AddDays(2)),
        "日" or "天" => new Span(monday.AddDays(6), monday.AddDays(6)),
        _ => new Span(monday.AddDays((ChineseNumber.Read(day) ?? 1) - 1), monday.AddDays((ChineseNumber.Read(day) ?? 1) - 1)),
    };
}
