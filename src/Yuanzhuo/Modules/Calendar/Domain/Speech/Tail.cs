using System.Text.RegularExpressions;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>On which side of a named time the end lies.</summary>
internal enum Bound
{
    /// <summary>Only named: 12月完成.</summary>
    None,

    /// <summary>前, 之前: a bare month or year is over before it begins.</summary>
    Before,

    /// <summary>内, 止: with its last day.</summary>
    Within,

    /// <summary>后, 起, 以来: no end.</summary>
    After,
}

/// <summary>What may follow a named time: 左右, an hour, 下班, and the word of limit.</summary>
internal static class Tail
{
    /// <summary>An hour of the clock: 下午五点半, 24时, 17:30.</summary>
    public const string Hour = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:[点时](?![间候段限效光])(?:半|整|钟|[0-9一二三四五六七八九十]{1,3}分)?|:[0-9]{2})";

    /// <summary>A part of the day.</summary>
    public const string PartOfDay = "(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|晚间|夜间|晚(?![些点期])|早(?![日点期已]))";

    /// <summary>前, but not 前期, 前往 …</summary>
    public const string Before = "(?:之前|以前|前夕|前(?![期后来往面方述去端沿程者]|台(?!阶)|景(?!观)|提(?![交出供升高前报请起醒取])))";

    /// <summary>内, but not 内部 …</summary>
    public const string Within = "(?:之内|以内|内(?![部容外涝街环墙设业控河])|为止|截止|止(?![步损]))";

    /// <summary>后, but not 后续 …</summary>
    public const string After = "(?:之后|以后|过后|后(?![续勤期台面天院街门方半])|起(?![草诉动步重码吊])|以来)";

    public const string Pattern =
        $"(?<about>左右|前后|上下)?(?:的?{PartOfDay})?(?:{Hour})?(?:下班|收工)?(?:(?<before>{Before})|(?<within>{Within}|期间|当中|里(?![面程]))|(?<after>{After}))?(?:左右)?";

    public static Bound Of(Match match) =>
        match.Groups["before"].Success ? Bound.Before : match.Groups["within"].Success ? Bound.Within : match.Groups["after"].Success ? Bound.After : Bound.None;
}
