namespace Yuanzhuo.Platform.Privacy;

/// <summary>Finds people's names and hides the given name; a name found once is hidden wherever it stands in the text.</summary>
internal static class NameMasking
{
    private const int MostReadings = 3;

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
        if (!buffer.HasHan)
            return;
        List<FoundName> certain = [.. Labelled(buffer), .. DottedNames.In(buffer)];
        HashSet<string> known = [.. certain.Select(n => buffer.Slice(n.Start, n.Length).ToString())];
        List<FoundName> read = [];
        for (var reading = 0; reading < MostReadings; reading++)
        {
            read = new NameReading(buffer, known).Names();
            var before = known.Count;
            known.UnionWith(read.Select(n => buffer.Slice(n.Start, n.Length).ToString()));
            if (known.Count == before)
                break;
        }

        foreach (var name in certain.Concat(read))
            buffer.Hide(name.Start + name.Surname, name.Length - name.Surname, PrivateKind.Name, name.Start, name.Length);
    }

    private static IEnumerable<FoundName> Labelled(MaskBuffer buffer)
    {
        for (var at = 1; at < buffer.Length; at++)
            if (MaskBuffer.IsHan(buffer[at]) && NameCues.LabelledNameAt(buffer, at) is > 0 and var length)
                yield return new FoundName(at, length, length > 2 ? Math.Max(1, Surnames.At(buffer, at).Length) : 1);
    }
}
