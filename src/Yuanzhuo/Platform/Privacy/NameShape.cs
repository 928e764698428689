namespace Yuanzhuo.Platform.Privacy;

/// <summary>How long the name is that begins at a surname, by the shape of what follows; zero where it looks like none.</summary>
internal static class NameShape
{
    public static int SurnameAt(MaskBuffer buffer, int at) =>
        Surnames.IsCompound(buffer[at], buffer[at + 1]) ? 2 : Surnames.IsAny(buffer[at]) ? 1 : 0;

    /// <summary>陶某, 陶某某.</summary>
    public static int IsSomebody(MaskBuffer buffer, int at, int surname) =>
        buffer[at + surname] != '某' ? 0 : buffer[at + surname + 1] == '某' ? surname + 2 : surname + 1;

    /// <summary>王家 is a place more often than not, 王家明 is a person.</summary>
    public static bool IsPersonDespiteWord(MaskBuffer buffer, int at) =>
        buffer[at + 1] == '家' && IsGiven(buffer[at + 2]) && !IsPlaceEnd(buffer[at + 2]) && !IsPlaceEnd(buffer[at + 3]) && buffer[at + 3] != buffer[at + 2]
        && (Surnames.IsClear(buffer[at]) || EndsAt(buffer, at + 3));

    /// <summary>After a strong cue: everything that can belong to the name.</summary>
    public static int Longest(MaskBuffer buffer, int at, int surname)
    {
        if (TitleAt(buffer, at + surname))
            return 0;
        var whole = WholeRun(buffer, at, surname);
        if (whole > 0 || !CanBeGiven(buffer[at + surname]))
            return whole;
        return CanBeGiven(buffer[at + surname + 1]) ? surname + 2 : surname + 1;
    }

    /// <summary>A surname and one or two characters, then the clause ends.</summary>
    public static int WholeRun(MaskBuffer buffer, int at, int surname)
    {
        var length = surname;
        while (length < surname + 3 && MaskBuffer.IsHan(buffer[at + length]))
            length++;
        return length > surname && length <= surname + 2 && buffer.IsBoundary(at + length) && !TitleAt(buffer, at + surname) ? length : 0;
    }

    /// <summary>李建国，138…: the shortest shape that connects to the number.</summary>
    public static int BeforeNumber(MaskBuffer buffer, int at, int surname, NumbersNearby numbers)
    {
        if (!IsTrusted(buffer, at, surname) || TitleAt(buffer, at + surname))
            return 0;
        for (var length = surname + 1; length <= surname + 2; length++)
        {
            var last = buffer[at + length - 1];
            if (!CanBeGiven(last) || IsPlaceEnd(last))
                return 0;
            if (numbers.PrecedesNumber(at + length))
                return length;
        }

        return 0;
    }

    /// <summary>张建国师傅; a bare 张师傅 hides nothing, for only the surname stands there.</summary>
    public static int BeforeTitle(MaskBuffer buffer, int at, int surname)
    {
        if (!IsTrusted(buffer, at, surname) || TitleAt(buffer, at + surname))
            return 0;
        if (CanBeGiven(buffer[at + surname]) && CanBeGiven(buffer[at + surname + 1]) && TitleAt(buffer, at + surname + 2))
            return surname + 2;
        var isTwoSurnames = surname == 1 && !Surnames.IsClear(buffer[at]) && Surnames.IsClear(buffer[at + 1]); // 和张师傅
        return CanBeGiven(buffer[at + surname]) && !isTwoSurnames && TitleAt(buffer, at + surname + 1) ? surname + 1 : 0;
    }

    /// <summary>After a weak cue: only what looks like a name.</summary>
    public static int Likely(MaskBuffer buffer, int at, int surname)
    {
        var (first, second, after) = (buffer[at + surname], buffer[at + surname + 1], buffer[at + surname + 2]);
        if (!CanBeGiven(first) || TitleAt(buffer, at + surname))
            return 0;
        var endsAfterFirst = EndsAt(buffer, at + surname + 1);
        if (surname == 1 && !Surnames.IsClear(buffer[at]) && !(IsGiven(first) && (endsAfterFirst || (IsGiven(second) && EndsAt(buffer, at + 3)))))
            return 0;
        if (CanBeGiven(second) && (IsGiven(second) || EndsAt(buffer, at + surname + 2)))
            return IsPlaceEnd(second) || IsPlaceEnd(after) ? 0 : surname + 2;
        return (endsAfterFirst || IsGiven(first)) && !IsPlaceEnd(first) && !IsPlaceEnd(second) ? surname + 1 : 0;
    }

    /// <summary>Without any cue: a surname with usual given characters, the surer the surname the less is asked of what stands around.</summary>
    public static int Bare(MaskBuffer buffer, int at, int surname)
    {
        var (first, second) = (buffer[at + surname], buffer[at + surname + 1]);
        if (!IsGiven(first) || buffer[at - 1] is '老' or '小' || (second == '天' && buffer[at + surname + 2] == '天'))
            return 0; // 老李天天吵
        if (IsGiven(second))
            return IsPlaceEnd(buffer[at + surname + 2]) || !(surname == 2 || Surnames.IsClear(buffer[at]) || StandsAlone(buffer, at, 3)) ? 0 : surname + 2;
        if (surname == 2)
            return IsPlaceEnd(second) ? 0 : 3;
        var isCommonExample = buffer.Slice(at, 2) is "张三" or "李四" or "王五" or "赵六";
        return isCommonExample || (Surnames.IsClear(buffer[at]) && StandsAlone(buffer, at, 2)) ? 2 : 0;
    }

    // Between marks, or after 的 at the end of a clause, or before a verb of telling.
    private static bool StandsAlone(MaskBuffer buffer, int at, int length) =>
        buffer.IsBoundary(at - 1) ? buffer.IsBoundary(at + length) || StartsWithAny(buffer, at + length, NameWords.Verbs)
        : buffer[at - 1] == '的' && buffer.IsBoundary(at + length);

    private static bool IsTrusted(MaskBuffer buffer, int at, int surname) =>
        surname == 2 || Surnames.IsClear(buffer[at]) || buffer.IsBoundary(at - 1) || NameCues.WeakBefore(buffer, at);

    private static bool CanBeGiven(char c) => MaskBuffer.IsHan(c) && !NameWords.Never.Contains(c);

    private static bool IsGiven(char c) => NameWords.Given.Contains(c);

    private static bool IsPlaceEnd(char c) => NameWords.PlaceEnds.Contains(c);

    private static bool EndsAt(MaskBuffer buffer, int at) => buffer.IsBoundary(at) || NameWords.Never.Contains(buffer[at]) || StartsWithAny(buffer, at, NameWords.Verbs);

    private static bool TitleAt(MaskBuffer buffer, int at) => StartsWithAny(buffer, at, NameWords.Titles);

    private static bool StartsWithAny(MaskBuffer buffer, int at, string[] words)
    {
        foreach (var word in words)
            if (at + word.Length <= buffer.Length && buffer.Slice(at, word.Length).SequenceEqual(word))
                return true;
        return false;
    }
}
