namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>Whether a typed phone number can be one: mobile, fixed line with area code, or a short service number. Only mistakes of typing are refused.</summary>
public static class ContactShape
{
    private const int LongestEmail = 120;

    public static bool IsPhone(string phone)
    {
        var digits = 0;
        foreach (var c in phone)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is not (' ' or '-' or '+' or '(' or ')' or '转')) return false;
        }

        return digits is >= 5 and <= 20;
    }

    /// <summary>An e-mail address, as far as its shape tells.</summary>
    public static bool IsEmail(string typed) =>
        typed.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && typed.LastIndexOf('.') > at + 1 && !typed.EndsWith('.') && typed.Length <= LongestEmail && !typed.Any(char.IsWhiteSpace)
        && typed.IndexOf('@', at + 1) < 0;

    /// <summary>The eleven digits of a mobile number, to which a text message can be sent; null for a fixed line.</summary>
    public static string? Mobile(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        if (digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal)) digits = digits[2..];
        return digits is ['1', >= '3' and <= '9', ..] && digits.Length == 11 ? digits : null;
    }

    /// <summary>Full-width digits and signs, as Chinese keyboards give them, as the usual ones; outer blanks are dropped.</summary>
    public static string Narrow(string? typed) =>
        string.Concat((typed ?? "").Trim().Select(c => c is >= '！' and <= '～' ? (char)(c - 0xfee0) : c == '　' ? ' ' : c));
}
