namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Which year was said: 2027年, 二〇二七年, 27年3月, 今年, 明年, 后年, 去年, 明后两年, 本年度.</summary>
internal static class Years
{
    /// <summary>The year with its word, in the group <c>year</c>.</summary>
    public const string Pattern =
        $"(?:(?:{ChineseNumber.NotInside}(?<year>(?:19|20)[0-9]{{2}}|二[零0][零一二三四五六七八九]{{2}}|一九[零一二三四五六七八九]{{2}}|2[0-9](?=年(?:[底末初年内]|[0-9一二三四五六七八九十]{{1,2}}月|第?[一二三四1-4]季|[上下]半年)))"
        + "|(?<year>今明两|明后两?|明、后两?|今|本|明|次|翌|来|去|同|当|(?<![之以今然])后|(?<![目此之日当以提])前|(?<![以马早晚])上))年度?)";

    /// <summary>The year that was said; null where none was.</summary>
    public static int? Of(string said, DateOnly spokenOn) => said switch
    {
        "" => null,
        "今" or "本" or "同" or "当" => spokenOn.Year,
        "明" or "次" or "翌" or "来" or "今明两" => spokenOn.Year + 1,
        "后" => spokenOn.Year + 2,
        "去" or "上" => spokenOn.Year - 1,
        "前" => spokenOn.Year - 2,
        _ when said[0] == '明' => spokenOn.Year + 2,
        _ => ChineseNumber.Read(said.Replace('0', said[0] == '二' ? '零' : '0')) is { } year ? year < 100 ? 2000 + year : year : null,
    };
}
