namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>Whether a typed phone number can be one: mobile, fixed line with area code, or a short service number. Only mistakes of typing are refused.</summary>
public static class ContactShape
{
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

    /// <summary>Full-width digits and signs, as Chinese keyboards give them, as the usual ones; outer blanks are dropped.</summary>
    public static string Narrow(string? typed) =>
        string.Concat((typed ?? "").Trim().Select(c => c is >= '！' and <= '～' ? (char)(c - 0xfee0) : c == '　' ? ' ' : c));
}
