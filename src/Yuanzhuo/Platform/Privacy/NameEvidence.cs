namespace Yuanzhuo.Platform.Privacy;

/// <summary>What speaks for a name around it, as what it takes off the cost: words that announce one, titles, what people do, lists, numbers.</summary>
internal sealed class NameEvidence(MaskBuffer buffer)
{
    private const string Between = " :：是为“”\"'([【叫";
    private const string ListMarks = "、,，;；和及与 \n";
    private const string Counting = "这那每几两一二三四五六七八九十多数此本该各哪";
    private const string Functional = "的是在不没把将已到也又都就从向对等于被还";

    private readonly NumbersNearby _numbers = new(buffer);

    public float For(int at, int length) => Before(at, at + length) + After(at + length) + InList(at, length) + BesideNumber(at, length);

    /// <summary>True where a word announces a name so surely that any surname is believed.</summary>
    public bool IsAnnounced(int at) => NameWords.StrongCues.EndsAt(buffer, at) || NameWords.StrongCues.EndsAt(buffer, SkipBack(at));

    private float Before(int at, int end)
    {
        var before = buffer[at - 1];
        if (before is '老' or '小' or '阿' && !NameWords.People.EndsAt(buffer, at))
            return -6;
        if (buffer[at] is '张' or '项' or '段' && before != '\0' && Counting.Contains(before, StringComparison.Ordinal))
            return -8; // 这张表
        if (IsAnnounced(at))
            return buffer.IsBoundary(end) ? 12 : 9;
        var skipped = SkipBack(at);
        if (NameWords.People.EndsAt(buffer, at) || NameWords.People.EndsAt(buffer, skipped))
            return (skipped < at ? 7.5f : 6) + (buffer.IsBoundary(end) ? 2 : 0);
        if (before == '是' && buffer[at - 2] == '我' && buffer.IsBoundary(end))
            return 6; // 我是李建国，
        if (IsNumbering(at))
            return 5.5f;
        if (buffer.IsBoundary(at - 1))
            return 1.5f;
        return NameWords.Calls.EndsAt(buffer, at) && buffer.IsBoundary(end) ? 3.5f : NameWords.Links.EndsAt(buffer, at) ? 1.5f : 0;
    }

    private float After(int end)
    {
        if (NameWords.Titles.StandsAt(buffer, end))
            return 5;
        if (NameWords.Places.LengthAt(buffer, end) is > 0 and var place)
            return place > 1 ? -10 : -9;
        if (NameWords.Verbs.StandsAt(buffer, end))
            return 3;
        if (NameWords.Places.LengthAt(buffer, end + 1) > 1 && MaskBuffer.IsHan(buffer[end]) && !NameWords.Never.Contains(buffer[end]))
            return -5; // 陶和兴业公司
        if (buffer[end] is '是' or '任' or '为' && NameWords.People.StandsAt(buffer, end + 1))
            return 5; // 万山红是楼长
        var after = buffer[end];
        return char.IsAsciiDigit(after) ? 2.5f : buffer.IsBoundary(end) ? 1.5f : Functional.Contains(after, StringComparison.Ordinal) ? 1 : 0;
    }

    // A、B、C三户: the neighbour in the list has the shape of a name too. 黄水、水发黄 are a word and its neighbour.
    private float InList(int at, int length)
    {
        var found = 0f;
        if (IsWord(at, length))
            return found;
        if (IsListMark(at + length) && ShapeAfter(at + length + 1))
            found += 4;
        if (IsListMark(at - 1) && ShapeBefore(at - 1))
            found += 4;
        return found;
    }

    private bool IsListMark(int at) => buffer[at] == '、' || (buffer[at] != '\0' && ListMarks.Contains(buffer[at], StringComparison.Ordinal) && buffer[at] is not (',' or '，'));

    private bool ShapeAfter(int at)
    {
        var surname = Surnames.At(buffer, at).Length;
        if (surname == 0 || NameWords.Titles.StandsAt(buffer, at + surname))
            return false;
        for (var given = 1; given <= 2; given++)
        {
            if (!IsGivenOrHidden(at + surname + given - 1))
                return false;
            var end = at + surname + given;
            if ((IsListMark(end) || buffer.IsBoundary(end) || NameWords.Titles.StandsAt(buffer, end)) && !IsWord(at, surname + given))
                return true;
        }

        return false;
    }

    private bool ShapeBefore(int end)
    {
        for (var length = 2; length <= 4; length++)
        {
            var at = end - length;
            var surname = Surnames.At(buffer, at).Length;
            if (surname > 0 && length - surname is 1 or 2 && Enumerable.Range(at + surname, length - surname).All(IsGivenOrHidden) && !IsWord(at, length))
                return true;
        }

        return false;
    }

    private bool IsGivenOrHidden(int at) => buffer[at] == '*' || (MaskBuffer.IsHan(buffer[at]) && !NameWords.Never.Contains(buffer[at]));

    private bool IsWord(int at, int length) => at >= 0 && at + length <= buffer.Length && Lexicon.Shared.Cost(buffer.Slice(at, length)) is not null;

    private float BesideNumber(int at, int length) => _numbers.PrecedesNumber(at + length) || _numbers.FollowsNumber(at) ? 7 : 0;

    // 1.李友垣, 2、蔡宏缙, （3）范坤珺
    private bool IsNumbering(int at) =>
        buffer[at - 1] is '.' or '、' or ')' or '）' or '．' && (char.IsAsciiDigit(buffer[at - 2]) || (MaskBuffer.IsHan(buffer[at - 2]) && "一二三四五六七八九十".Contains(buffer[at - 2], StringComparison.Ordinal)));

    private int SkipBack(int at)
    {
        for (var skipped = 0; skipped < 3 && at > 0 && Between.Contains(buffer[at - 1], StringComparison.Ordinal); skipped++)
            at--;
        return at;
    }
}
