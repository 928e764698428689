namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>A day or a part of a month that was named: 5号, 13至15日, 底, 上旬, 初, 中.</summary>
internal static class MonthParts
{
    /// <summary>A day, or the last of several, in the group <c>day</c>; 5号楼 is a house.</summary>
    public const string Day =
        "(?:(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})[日号]?[-~—–至到、和]{1,2})?(?<day>[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})(?:[日号](?![楼院门线栋机库井口房厅路桥])|(?=之前|以前|前))";

    /// <summary>A part, in the group <c>part</c>.</summary>
    public const string Part = "(?<part>底|末|上中旬|中下旬|上旬|中旬|下旬|上半月|下半月|初(?![步中期级始衷])|中(?![旬秋心标央学层小型国期途考间]))";

    /// <summary>The days of that part in a month; the whole month where none was named, null where there is no such day.</summary>
    public static Span? In(int year, int month, string part, string day) => (part, day) switch
    {
        (_, not "") => Span.On(ChineseNumber.Read(day) is { } number ? Days.Of(year, month, number) : null),
        ("初" or "上旬", _) => Until(year, month, 1, 10),
        ("中" or "中旬" or "上中旬", _) => Until(year, month, 11, 20),
        ("上半月", _) => Until(year, month, 1, 15),
        ("", _) => Span.Months(year, month, month),
        _ => Span.Months(year, month, month)?.Ending,
    };

    private static Span? Until(int year, int month, int first, int last) =>
        (Days.Of(year, month, first), Days.Of(year, month, last)) is ({ } from, { } to) ? new Span(from, to) : null;
}
