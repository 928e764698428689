using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Before a festival: 中秋前, 国庆节之前, 明年春节前, 年前. The last working day before its holiday begins.</summary>
internal static partial class FestivalPhrases
{
    public static IEnumerable<Phrase> In(Heard heard) => Before().Matches(heard.Text).Select(match => Read(match, heard)).OfType<Phrase>();

    [GeneratedRegex(
        "(?<next>明年)?(?:(?<name>元旦|春节|清明节?|五一节?|劳动节|端午节?|中秋节?|国庆节?|(?<![0-9一二三四五六七八九])十一)"
        + "|除夕|过年|大年三十|(?<![0-9零一二两三四五六七八九十百千半几多俩仨今明去后本往])年)(?:假期|小?长假|黄金周)?(?:之前|以前|前)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    private static Phrase? Read(Match match, Heard heard)
    {
        var festival = match.Groups["name"].Success ? Festivals.Named(match.Groups["name"].Value) : Festival.SpringFestival;
        var from = match.Groups["next"].Success ? new DateOnly(heard.SpokenOn.Year, 12, 31) : heard.SpokenOn;
        if (festival is not { } known || Festivals.NextStart(known, from, heard.Calendar) is not { } start)
            return null;
        var last = heard.Calendar.RollBack(start.AddDays(-1));
        return Amount.Date(match, last < heard.SpokenOn ? heard.SpokenOn : last, Weight.Marked, "Calendar.ReadFestival", known);
    }
}
