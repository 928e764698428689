namespace Yuanzhuo.Platform.Privacy;

/// <summary>Finds people's names by the words around them and hides the given name.</summary>
internal static class NameMasking
{
    /// <summary>Names known from elsewhere are hidden wherever they stand.</summary>
    public static void HideKnown(MaskBuffer buffer, IReadOnlyCollection<string?> names)
    {
        foreach (var name in names.Select(n => new MaskBuffer(n?.Trim() ?? "")).Where(n => n.Length > 1).OrderByDescending(n => n.Length))
        {
            var kept = Kept(name);
            if (!name.Slice(kept, name.Length - kept).ContainsAnyExcept('*'))
                continue;
            foreach (var at in Enumerable.Range(0, Math.Max(0, buffer.Length - name.Length + 1)).Where(at => buffer.Has(name, at)).ToList())
                buffer.Hide(at + kept, name.Length - kept, PrivateKind.Name, at, name.Length);
        }
    }

    /// <summary>How many characters of a name stay: a compound surname's two, otherwise one.</summary>
    public static int Kept(MaskBuffer name) => name.Length > 2 && Surnames.IsCompound(name[0], name[1]) ? 2 : 1;

    public static void Hide(MaskBuffer buffer)
    {
        var numbers = new NumbersNearby(buffer);
        for (var at = 0; at < buffer.Length; at++)
        {
            if (!MaskBuffer.IsHan(buffer[at]))
                continue;
            var length = LengthAt(buffer, at, numbers);
            if (length == 0)
                continue;
            var surname = Math.Max(1, NameShape.SurnameAt(buffer, at));
            buffer.Hide(at + surname, length - surname, PrivateKind.Name, at, length);
            at += length - 1;
        }
    }

    private static int LengthAt(MaskBuffer buffer, int at, NumbersNearby numbers)
    {
        var labelled = NameCues.LabelledNameAt(buffer, at);
        if (labelled > 0)
            return labelled;
        var surname = NameShape.SurnameAt(buffer, at);
        if (surname == 0 || NotNames.Ends(buffer[at - 1], buffer[at]))
            return 0;
        if (NameShape.IsSomebody(buffer, at, surname) is var some && some > 0)
            return some;
        var isStrong = NameCues.StrongBefore(buffer, at);
        if (surname == 1 && NotNames.Begins(buffer[at], buffer[at + 1]) && !NameShape.IsPersonDespiteWord(buffer, at))
            return isStrong && NameShape.WholeRun(buffer, at, surname) is 3 and var run ? run : 0;
        if (isStrong)
            return NameShape.Longest(buffer, at, surname);
        var besideNumber = NameShape.BeforeNumber(buffer, at, surname, numbers);
        if (besideNumber == 0 && numbers.FollowsNumber(at))
            besideNumber = NameShape.WholeRun(buffer, at, surname);
        return besideNumber > 0 ? besideNumber : FromWords(buffer, at, surname);
    }

    private static int FromWords(MaskBuffer buffer, int at, int surname)
    {
        if (NameShape.BeforeTitle(buffer, at, surname) is > 0 and var titled)
            return titled;
        if (NameCues.WeakBefore(buffer, at) && NameShape.Likely(buffer, at, surname) is > 0 and var likely)
            return likely;
        return NameShape.Bare(buffer, at, surname);
    }
}
