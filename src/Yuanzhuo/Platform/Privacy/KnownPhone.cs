namespace Yuanzhuo.Platform.Privacy;

/// <summary>Finds a phone that is known, however it is spaced and whatever stands before it: it is that person's and no office's.</summary>
internal static class KnownPhone
{
    /// <summary>Fewer digits are part of many numbers.</summary>
    private const int Fewest = 7;

    /// <summary>A fixed line with country and area code.</summary>
    private const int Most = 14;

    public static IReadOnlyList<MaskedSpan> In(string words, string? phone)
    {
        var digits = DigitsOf(phone);
        if (digits.Length is < Fewest or > Most) return [];
        var buffer = new MaskBuffer(words);
        foreach (var readsChinese in (ReadOnlySpan<bool>)[false, true])
            Find(DigitGroups.In(buffer, readsChinese), digits);
        return SpanList.Tidy([.. buffer.WrittenSpans]);
    }

    private static void Find(DigitGroups groups, string phone)
    {
        for (var first = 0; first < groups.Count; first++)
            for (var length = Most; length >= Fewest; length--)
                if (groups.Reach(first, length) is >= 0 and var last && IsSame(groups.Digits(first, last), phone))
                {
                    groups.Buffer.Spans.Add(new(groups.Start(first), groups.End(last) - groups.Start(first), PrivateKind.Phone));
                    break;
                }
    }

    // With and without country or area code it is the same line.
    private static bool IsSame(string one, string other) => one.Length >= other.Length ? IsLonger(one, other) : IsLonger(other, one);

    private static bool IsLonger(string longer, string shorter) => longer == shorter || (longer.EndsWith(shorter, StringComparison.Ordinal) && (longer[0] == '0' || longer.StartsWith("86", StringComparison.Ordinal)));

    // An extension behind it (转801) leads to the same phone.
    private static string DigitsOf(string? phone)
    {
        var groups = DigitGroups.In(new MaskBuffer(phone ?? ""), readsChinese: false);
        var digits = groups.Count > 0 ? groups.Digits(0) : "";
        for (var next = 1; next < groups.Count && groups.IsJoined(next) && digits.Length + groups.Length(next) <= Most; next++)
            digits += groups.Digits(next);
        return digits;
    }
}
