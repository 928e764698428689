using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>汛期前, 开学前, 明年秋季, 节前, 腊月: everybody knows about when, and nobody on which day. Said to be open; a person names the day.</summary>
internal static partial class SeasonPhrases
{
    public static IEnumerable<Phrase> In(Heard heard) => Spoken().Matches(heard.Text)
        .Select(match => new Phrase(Term.ReviewOn(heard.ReviewDays), match.Index, match.Length, Weight.Vague, "Calendar.ReadOpen", heard.ReviewDays, match.Value));

    [GeneratedRegex(
        $"(?:{Years.Pattern}的?)?(?:(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月份?)?(?:的)?(?:(?:下个?|本|新)?学期[初末中]?|[春夏秋冬][季天]|入[春夏秋冬]|开春|今冬明春|暑[假期]|寒假|农历[正冬腊0-9一二三四五六七八九十]+月(?:初?[0-9一二三四五六七八九十廿]{{1,3}})?|[正冬腊]月(?:初?[0-9一二三四五六七八九十廿]{{1,3}})?"
        + $"|(?:主?汛期?|雨季|梅雨季?|台风季?|[供采取]暖季?|供热季?|高考|中考|期[中末]考?试?|开学|放暑?寒?假|春耕|春运|秋收|农忙|收割|换届|两会|高温|高峰期?|旺季|(?<![春中国劳清端环情细季关调])[双两]?节)(?={Tail.Before}|{Tail.After})){Tail.Pattern}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();
}
