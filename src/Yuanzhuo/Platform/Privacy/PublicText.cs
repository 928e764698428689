namespace Yuanzhuo.Platform.Privacy;

/// <summary>
/// Free text as the public may read it: phones, identity numbers, cards, plates, addresses and people's names are hidden
/// (masking defaults of policy.md G2). Takes time linear in the text, never throws, and masking masked text changes nothing.
/// </summary>
public static class PublicText
{
    // Hiding one thing may lay bare another (a name before a phone). Each round hides at least one character more;
    // real text is settled after two rounds, the bound keeps hostile text linear.
    private const int MostRounds = 12;

    /// <summary>Masks a text. Names known from elsewhere, such as the contact's, are hidden wherever they stand.</summary>
    public static MaskedText Mask(string? text, params IReadOnlyCollection<string?> knownNames)
    {
        var current = text ?? "";
        var spans = new List<MaskedSpan>();
        for (var round = 0; round < MostRounds; round++)
        {
            var buffer = new MaskBuffer(current);
            Scan(buffer, knownNames);
            if (!buffer.IsChanged)
                break;
            spans.AddRange(buffer.WrittenSpans);
            current = buffer.Text;
        }

        return new MaskedText(current, SpanList.Tidy(spans));
    }

    /// <summary>The names in a text, so that they are hidden in what follows it too; those that are everyday words as well (高峰) are left out.</summary>
    public static IReadOnlyCollection<string> NamesIn(string? text) =>
        text is null ? [] : [.. Mask(text).Spans.Where(s => s.Kind == PrivateKind.Name).Select(s => text.Substring(s.Start, s.Length)).Where(name => Lexicon.Shared.Cost(name) is null).Distinct()];

    /// <summary>Reads the lists and the dictionary (about a third of a second), so that the first to raise something does not wait for them.</summary>
    public static void Warm() => _ = Lexicon.Shared;

    /// <summary>李建国 → 李**, 陶某 → 陶*, 欧阳明 → 欧阳*: the surname stays, a compound one with both characters.</summary>
    public static string MaskName(string? name)
    {
        var buffer = new MaskBuffer(CleanText.Of(name));
        for (var at = NameMasking.Kept(buffer); at < buffer.Length; at++)
            buffer.HideOne(at);
        return buffer.Text;
    }

    /// <summary>13812341234 → 138****1234; what is too short to keep seven digits keeps its last two at most.</summary>
    public static string MaskPhone(string? phone)
    {
        var chars = CleanText.Of(phone).ToCharArray();
        var digits = Enumerable.Range(0, chars.Length).Where(i => char.IsDigit(chars[i]) || chars[i] == '*').ToArray();
        var (head, tail) = digits.Length switch { >= 11 => (digits.Length - 8, 4), >= 7 => (0, 4), _ => (0, Math.Min(2, digits.Length / 2)) };
        foreach (var at in digits[head..(digits.Length - tail)])
            chars[at] = '*';
        return new string(chars);
    }

    private static void Scan(MaskBuffer buffer, IReadOnlyCollection<string?> knownNames)
    {
        NameMasking.HideKnown(buffer, knownNames);
        EmailMasking.Hide(buffer);
        PlateMasking.Hide(buffer);
        NumberMasking.Hide(buffer, readsChinese: false);
        NumberMasking.Hide(buffer, readsChinese: true);
        AccountMasking.Hide(buffer);
        RoomMasking.Hide(buffer);
        NameMasking.Hide(buffer);
    }
}
