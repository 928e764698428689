using System.Text.RegularExpressions;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>
/// Estate and building stay, entrance, floor and room go: 4栋2单元301室 → 4栋*单元***室 (policy.md G2). An entrance named alone
/// ("2单元电梯") stays: without building or room it points at no home.
/// </summary>
internal static class RoomMasking
{
    private const string Small = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private const string Gap = "[, -]?";
    private const string Floor = "(?:" + Small + "[楼层]" + Gap + ")?";
    private const string Number = "(\\d{3,4}|[零〇一二两三四五六七八九幺]{3,4})";
    private const string Room = "(?:" + Number + "(?:[-—－](\\d{3,4}))?(室|房|号)?)?";

    private static readonly Regex InBuilding = new(
        "(?:\\d|[a-z]|[一二三四五六七八九十])(?:栋|幢|座|号楼|#楼|#)" + Gap + "(?:(\\d{1,2}|[a-z]|[一二三四五六七八九十]{1,2})(?:单元|门)" + Gap + ")?" + Floor + Room,
        RegexOptions.NonBacktracking);

    private static readonly Regex InEntrance = new(Small + "单元" + Gap + Floor + Number + "(?:[-—－](\\d{3,4}))?(室|房|号)?", RegexOptions.NonBacktracking);
    private static readonly Regex RoomAlone = new("(\\d{3,4})(?:室|房)", RegexOptions.NonBacktracking);
    private static readonly Regex Dashed = new("(\\d{1,3})-(\\d{1,2})-(\\d{3,4})", RegexOptions.NonBacktracking);

    public static void Hide(MaskBuffer buffer)
    {
        foreach (Match match in InBuilding.Matches(buffer.Folded))
            HideHome(buffer, match);
        foreach (Match match in InEntrance.Matches(buffer.Folded))
            HideEntranceWithRoom(buffer, match);
        foreach (Match match in RoomAlone.Matches(buffer.Folded))
            if (IsRoom(buffer, match.Groups[1], hasWord: true) && !OfficeWords.StandBeforeRoom(buffer, match.Index))
                HideGroup(buffer, match, match.Groups[1]);
        foreach (Match match in Dashed.Matches(buffer.Folded))
            HideDashed(buffer, match);
    }

    private static void HideHome(MaskBuffer buffer, Match match)
    {
        var (entrance, floor, room, flat) = (match.Groups[1], match.Groups[2], match.Groups[3], match.Groups[4]);
        var hasRoom = room.Success && (flat.Success || IsRoom(buffer, room, match.Groups[5].Success));
        if (entrance.Success && !IsDoorway(buffer, entrance.Index + entrance.Length))
            HideGroup(buffer, match, entrance);
        if (floor.Success && (hasRoom || buffer[floor.Index + floor.Length + 1] is '东' or '西' or '中' or '南' or '北' or '左' or '右'))
            HideGroup(buffer, match, floor);
        if (hasRoom)
            HideGroup(buffer, match, room);
        if (flat.Success)
            HideGroup(buffer, match, flat);
    }

    // 3栋2门 is an entrance as 3栋2单元 is, 3栋2门面 a shop.
    private static bool IsDoorway(MaskBuffer buffer, int at) => buffer[at] == '门' && buffer[at + 1] is '面' or '市' or '口' or '前' or '禁' or '窗' or '店';

    private static void HideEntranceWithRoom(MaskBuffer buffer, Match match)
    {
        if (match.Groups[4].Success || IsRoom(buffer, match.Groups[3], match.Groups[5].Success))
            HideHome(buffer, match);
    }

    private static void HideDashed(MaskBuffer buffer, Match match)
    {
        var end = match.Index + match.Length;
        if (char.IsAsciiDigit(buffer[match.Index - 1]) || char.IsAsciiDigit(buffer[end]) || buffer[match.Index - 1] == '-' || buffer[end] == '-')
            return;
        HideGroup(buffer, match, match.Groups[2]);
        HideGroup(buffer, match, match.Groups[3]);
    }

    private static bool IsRoom(MaskBuffer buffer, Group room, bool hasWord)
    {
        if (char.IsAsciiDigit(buffer[room.Index - 1]))
            return false;
        var word = room.Index + room.Length;
        return hasWord
            ? !(buffer[word] == '房' && buffer[word + 1] is '屋' or '子' or '产' or '源') && !(buffer[word] == '号' && buffer[word + 1] is '楼' or '线')
            : !char.IsAsciiDigit(buffer[word]) && !"年月元万平米㎡块个人多户家台辆份号单楼层栋幢期组队岁".Contains(buffer[word], StringComparison.Ordinal);
    }

    private static void HideGroup(MaskBuffer buffer, Match match, Group group) =>
        buffer.Hide(group.Index, group.Length, PrivateKind.Room, match.Index, match.Length);
}
