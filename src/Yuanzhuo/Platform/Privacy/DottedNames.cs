namespace Yuanzhuo.Platform.Privacy;

/// <summary>阿依努尔·买提: names with a middle dot, as several nationalities write them. The first part's beginning stays.</summary>
internal static class DottedNames
{
    private const int LongestPart = 6;
    private const string EndsOfPlaces = "园苑府城湾庭轩郡院里墅邸阁座期家路街";
    private const string Stops = "的是我在和与了说把被将等";
    private const float CommonWord = 10.5f;

    public static IEnumerable<FoundName> In(MaskBuffer buffer)
    {
        for (var dot = 1; dot < buffer.Length - 1; dot++)
        {
            if (!NameCues.IsDot(buffer[dot]))
                continue;
            var (start, end) = (Back(buffer, dot), Forward(buffer, dot + 1));
            if (dot - start >= 2 && end - dot > 2 && !IsPlace(buffer, dot) && !IsPlace(buffer, end) && !IsCommon(buffer, dot - 2) && !IsCommon(buffer, dot + 1))
                yield return new FoundName(start, end - start, dot - start > 2 ? 2 : 1);
        }
    }

    // 阳光资源·理想家园, 春景园·滨江苑
    private static bool IsPlace(MaskBuffer buffer, int end) => EndsOfPlaces.Contains(buffer[end - 1], StringComparison.Ordinal) || EndsOfPlaces.Contains(buffer[end], StringComparison.Ordinal);

    private static bool IsCommon(MaskBuffer buffer, int at) => at + 2 <= buffer.Length && Lexicon.Shared.Cost(buffer.Slice(at, 2)) < CommonWord;

    private static int Back(MaskBuffer buffer, int dot)
    {
        var at = dot;
        while (at > 0 && dot - at < LongestPart && IsPart(buffer, at - 1) && !WordEndsAt(buffer, at, dot - at))
            at--;
        return at;
    }

    private static int Forward(MaskBuffer buffer, int from)
    {
        var at = from;
        while (at - from < LongestPart && IsPart(buffer, at) && !(at - from >= 2 && WordBegins(buffer, at)))
            at++;
        return at;
    }

    private static bool IsPart(MaskBuffer buffer, int at) => MaskBuffer.IsHan(buffer[at]) && !Stops.Contains(buffer[at], StringComparison.Ordinal);

    private static bool WordEndsAt(MaskBuffer buffer, int end, int taken) =>
        taken >= 2 && (NameWords.People.EndsAt(buffer, end) || NameWords.StrongCues.EndsAt(buffer, end) || NameWords.Links.EndsAt(buffer, end)
            || (end >= 2 && IsCommon(buffer, end - 2)));

    private static bool WordBegins(MaskBuffer buffer, int at) =>
        NameWords.Titles.StandsAt(buffer, at) || NameWords.Verbs.StandsAt(buffer, at)
        || IsCommon(buffer, at);
}
