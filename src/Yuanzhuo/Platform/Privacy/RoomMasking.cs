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
    private const string Room = "(?:(\\d{3,4})(室|房|号)?)?";

    private static readonly Regex InBuilding = new(
        "(?:\\d|[a-z]|[一二三四五六七八九十])(?:栋|幢|座|号楼|#楼|#)" + Gap + "(?:(\\d{1,2}|[a-z]|[一二三四五六七八九十]{1,2})单元" + Gap + ")?" + Floor + Room,
        RegexOptions.NonBacktracking);

    private static readonly Regex InEntrance = new(Small + "单元" + Gap + Floor + "(\\d{3,4})(室|房|号)?", RegexOptions.NonBacktracking);
    private static readonly Regex RoomAlone = new("(\\d{3,4})(?:室|房)", RegexOptions.NonBacktracking);
    private static readonly Regex Dashed = new("(\\d{1,3})-(\\d{1,2})-(\\d{3,4})", RegexOptions.NonBacktracking);

    public static void Hide(MaskBuffer buffer)
    {
        foreach (Match match in InBuilding.Matches(buffer.Folded))
            HideHome(buffer, match, match.Groups[1], match.Groups[2], match.Groups[3], match.Groups[4].Success);
        foreach (Match match in InEntrance.Matches(buffer.Folded))
            HideEntranceWithRoom(buffer, match);
        foreach (Match match in RoomAlone.Matches(buffer.Folded))
            if (IsRoom(buffer, match.Groups[1], hasWord: true))
                HideGroup(buffer, match, match.Groups[1]);
        foreach (Match match in Dashed.Matches(buffer.Folded))
            HideDashed(buffer, match);
    }

    private static void HideHome(MaskBuffer buffer, Match match, Group entrance, Group floor, Group room, bool hasWord)
    {
        var hasRoom = room.Success && IsRoom(buffer, room, hasWord);
        if (entrance.Success)
            HideGroup(buffer, match, entrance);
        if (floor.Success && (hasRoom || buffer[floor.Index + floor.Length + 1] is '东' or '西' or '中' or '南' or '北' or '左' or '右'))
            HideGroup(buffer, match, floor);
        if (hasRoom)
            HideGroup(buffer, match, room);
    }

    private static void HideEntranceWithRoom(MaskBuffer buffer, Match match)
    {
        if (IsRoom(buffer, match.Groups[3], match.Groups[4].Success))
            HideHome(buffer, match, match.Groups[1], match.Groups[2], match.Groups[3], match.Groups[4].Success);
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
            : !char.IsAsciiDigit(buffer[word]) && !"年月元万平米㎡块个人多户家台辆份号".Contains(buffer[word], StringComparison.Ordinal);
    }

    private static void HideGroup(MaskBuffer buffer, Match match, Group group) =>
        buffer.Hide(group.Index, group.Length, PrivateKind.Room, match.Index, match.Length);
}
