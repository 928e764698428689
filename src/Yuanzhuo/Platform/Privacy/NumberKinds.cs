namespace Yuanzhuo.Platform.Privacy;

/// <summary>A private number: up to which group it goes and how many digits stay visible at either end.</summary>
internal sealed record FoundNumber(PrivateKind Kind, int LastGroup, int KeptHead, int KeptTail, bool HasCheckLetter = false);

/// <summary>Tells from digits and grouping what kind of private number begins at a group.</summary>
internal static class NumberKinds
{
    public static FoundNumber? At(DigitGroups groups, int at) =>
        IsPartOfMaskedNumber(groups, at) ? null
        : Identity(groups, at) ?? Card(groups, at) ?? Mobile(groups, at) ?? FixedLine(groups, at) ?? AfterCue(groups, at);

    // 138****1234 is done already: what stays visible is not looked at again.
    private static bool IsPartOfMaskedNumber(DigitGroups groups, int at) =>
        groups.Length(at) < 7 && groups.Buffer[groups.Start(at) - 1] == '*';

    private static FoundNumber? Identity(DigitGroups groups, int at)
    {
        if (groups.Reach(at, 17) is >= 0 and var body && groups.Buffer[groups.End(body)] == 'x' && IdentityNumber.IsPlausible(groups.Digits(at, body)))
            return new FoundNumber(PrivateKind.IdNumber, body, 0, 0, HasCheckLetter: true);
        foreach (var length in (ReadOnlySpan<int>)[18, 15])
            if (groups.Reach(at, length) is >= 0 and var last && IdentityNumber.IsPlausible(groups.Digits(at, last)))
                return new FoundNumber(PrivateKind.IdNumber, last, 0, 0);
        return null;
    }

    private static FoundNumber? Card(DigitGroups groups, int at)
    {
        if (groups.Length(at) >= 16)
            return new FoundNumber(PrivateKind.BankCard, at, 0, 4);
        if (groups.Length(at) != 4)
            return null;
        for (var length = 19; length >= 16; length--)
            if (groups.Reach(at, length) is >= 0 and var last && IsByFours(groups, at, last) && (HasLuhnSum(groups.Digits(at, last)) || IsCalledCard(groups, at)))
                return new FoundNumber(PrivateKind.BankCard, last, 0, Math.Min(4, groups.Length(last)));
        return null;
    }

    private static FoundNumber? Mobile(DigitGroups groups, int at)
    {
        var whole = groups.Digits(at);
        foreach (var prefix in (ReadOnlySpan<string>)["86", "0086", "0"])
            if (whole.Length == prefix.Length + 11 && whole.StartsWith(prefix, StringComparison.Ordinal) && IsMobile(whole[prefix.Length..]))
                return new FoundNumber(PrivateKind.Phone, at, prefix.Length + 3, 4);
        return groups.Reach(at, 11) is >= 0 and var last && IsMobile(groups.Digits(at, last)) && !IsDate(groups, at, last)
            ? new FoundNumber(PrivateKind.Phone, last, 3, 4)
            : null;
    }

    private static FoundNumber? FixedLine(DigitGroups groups, int at)
    {
        var head = groups.Digits(at);
        if (head.Length < 3 || head[0] != '0' || head[1] == '0')
            return null;
        var area = head[1] is '1' or '2' ? 3 : 4;
        if (head.Length != area && head.Length != area + 7 && head.Length != area + 8)
            return null;
        foreach (var length in (ReadOnlySpan<int>)[8, 7])
            if (groups.Reach(at, area + length) is >= 0 and var last && !groups.Digits(at, last)[area..].StartsWith('0') && !OfficeWords.StandBeforePhone(groups.Buffer, groups.Start(at)))
                return new FoundNumber(PrivateKind.Phone, last, area, 4);
        return null;
    }

    // Without area code, or mistyped: only the word before it tells that it is a phone. 400 and 800 numbers belong to companies.
    private static FoundNumber? AfterCue(DigitGroups groups, int at)
    {
        var digits = groups.Digits(at);
        if (digits.StartsWith("400", StringComparison.Ordinal) || digits.StartsWith("800", StringComparison.Ordinal) || !PhoneCue.StandsBefore(groups.Buffer, groups.Start(at)))
            return null;
        if (digits.Length is >= 7 and <= 15)
            return new FoundNumber(PrivateKind.Phone, at, 0, 4);
        foreach (var length in (ReadOnlySpan<int>)[8, 7])
            if (groups.Reach(at, length) is >= 0 and var last)
                return new FoundNumber(PrivateKind.Phone, last, 0, 4);
        return null;
    }

    private static bool IsMobile(string digits) => digits[0] == '1' && digits[1] >= '3';

    // 1998-12-31 101 has eleven digits too.
    private static bool IsDate(DigitGroups groups, int first, int last) =>
        last - first >= 2 && groups.Length(first) == 4 && groups.Length(first + 1) <= 2 && groups.Length(first + 2) <= 2;

    private static bool IsByFours(DigitGroups groups, int first, int last) => Enumerable.Range(first, last - first).All(g => groups.Length(g) == 4);

    // A mistyped card is private too.
    private static bool IsCalledCard(DigitGroups groups, int at)
    {
        var from = Math.Max(0, groups.Start(at) - 6);
        var before = groups.Buffer.Slice(from, groups.Start(at) - from);
        return before.IndexOf("卡") >= 0 || before.IndexOf("账") >= 0 || before.IndexOf("帐") >= 0;
    }

    private static bool HasLuhnSum(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? value : value > 4 ? (value * 2) - 9 : value * 2;
        }

        return sum % 10 == 0;
    }
}
