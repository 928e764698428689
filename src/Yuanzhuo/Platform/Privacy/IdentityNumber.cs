namespace Yuanzhuo.Platform.Privacy;

/// <summary>Whether digits can be a resident identity number (GB 11643): province and date of birth. The check character is not asked: a mistyped number is private too.</summary>
internal static class IdentityNumber
{
    private static readonly HashSet<int> Provinces =
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
    ];

    public static bool IsPlausible(string digits)
    {
        var hasCentury = digits.Length > 15;
        var month = Two(digits, hasCentury ? 10 : 8);
        var day = Two(digits, hasCentury ? 12 : 10);
        return Provinces.Contains(Two(digits, 0)) && (!hasCentury || Two(digits, 6) is 18 or 19 or 20) && month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    private static int Two(string digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';
}
