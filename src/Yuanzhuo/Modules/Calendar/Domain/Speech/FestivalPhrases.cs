using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Festivals: 中秋前, 国庆节之前, 明年春节前, 年前, 七一前, 力争国庆通车. Before one is the last working day before its holiday begins; 节后 is no end.</summary>
internal static partial class FestivalPhrases
{
    public static IEnumerable<Phrase> In(Heard heard) => Spoken().Matches(heard.Text).Select(match => Read(match, heard)).OfType<Phrase>();

    [GeneratedRegex(
        $"(?:{Years.Pattern}的?)?(?:农历|阴历)?(?:(?<name>元旦|春节|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?|除夕|过年|大?年三十|年关|元宵节?|重阳节?|妇女节|儿童节|建党节|建军节|教师节|圣诞节?|(?<![0-9零一二三四五六七八九双])(?:十一|[三五六七八]一|三八)(?![0-9零一二三四五六七八九十月]))"
        + $"|(?<![0-9零一二两三四五六七八九十百千半几多俩仨今明去后本往同近每周])(?<!(?<![农阴])历)年(?={Tail.Before}))(?:国际|劳动|建党|建军|儿童|妇女)?节?(?:佳节)?(?:假期|小?长假|放假|假日|黄金周|假)?{Tail.Pattern}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();

    private static Phrase? Read(Match match, Heard heard)
    {
        var name = match.Groups["name"].Value;
        var (bound, year) = (Tail.Of(match), Years.Of(match.Groups["year"].Value, heard.SpokenOn));
        // 十一 and its like are numbers too.
        if (bound == Bound.None && name.Length == 2 && name[1] is '一' or '八' && !match.Value.Contains('节', StringComparison.Ordinal)) return null;
        if (bound is Bound.After or Bound.Within || match.Groups["about"].Value == "前后") return Span.Nothing(match, heard, "Calendar.ReadOpen");
        var festival = Festivals.Spoken(name);
        var isPast = year is { } said && !(Festivals.Begins(festival, said, heard.Calendar) > heard.SpokenOn);
        var start = year is { } of ? Festivals.Begins(festival, of, heard.Calendar) : Festivals.NextStart(festival, heard.SpokenOn, heard.Calendar);
        if (start is not { } first || isPast) return Span.Nothing(match, heard, "Calendar.ReadPast");
        if (bound == Bound.None) return Amount.Date(match, first, Weight.Dated, "Calendar.ReadDate") with { IsThin = true };
        var last = heard.Calendar.RollBack(first.AddDays(-1));
        return Amount.Date(match, last < heard.SpokenOn ? heard.SpokenOn : last, Weight.Marked, "Calendar.ReadFestival", festival);
    }
}
