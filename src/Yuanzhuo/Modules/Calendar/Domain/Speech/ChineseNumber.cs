using System.Globalization;
using System.Text;

namespace Yuanzhuo.Modules.Calendar.Domain.Speech;

/// <summary>Whole numbers from 0 to 9,999 as they are spoken and written: 8, 十五, 俩, 两百, 三百六十五, 二〇二七.</summary>
internal static class ChineseNumber
{
    /// <summary>One number in a pattern: digits, or Chinese numerals.</summary>
    public const string Pattern = "(?:[0-9]{1,4}|[俩仨]|[零一二两三四五六七八九十百千廿]{1,9})";

    /// <summary>What may not stand before a number, else its head was cut off.</summary>
    public const string NotInside = "(?<![0-9.零一二两三四五六七八九十百千廿俩仨])";

    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number, or null. Two rising neighbours mean "three or so" (三五, 两三): the larger is taken, as the limit.</summary>
    public static int? Read(string text) => text switch
    {
        "" => null,
        _ when char.IsAsciiDigit(text[0]) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null,
        _ when text.IndexOfAny(['十', '百', '千', '廿']) < 0 => Positional(text),
        _ => WithUnits(text),
    };

    /// <summary>As it is read aloud; the way back of <see cref="Read"/>.</summary>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9_999);
        if (number == 0)
            return "零";
        var text = new StringBuilder();
        var rest = number;
        foreach (var (value, unit) in new[] { (1_000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = rest / value;
            if (digit == 0 && text.Length > 0 && rest > 0 && text[^1] != '零')
                text.Append('零');
            if (digit > 0)
                text.Append(digit == 1 && value == 10 && text.Length == 0 ? "" : Digits[digit]).Append(unit);
            rest %= value;
        }

        return text.ToString();
    }

    private static int Digit(char letter) => letter is '两' or '俩' ? 2 : letter == '仨' ? 3 : Digits.IndexOf(letter, StringComparison.Ordinal);

    private static int? Positional(string text)
    {
        if (text.Length == 2 && Digit(text[0]) is > 0 and var low && Digit(text[1]) is var high && high > low)
            return high;
        if (text.Length is not (1 or 4))
            return null;
        var number = 0;
        foreach (var letter in text)
            number = (number * 10) + Digit(letter);
        return number;
    }

    private static int? WithUnits(string text)
    {
        var (sum, digit, last) = (0, -1, 10_000);
        foreach (var letter in text.Replace("廿", "二十", StringComparison.Ordinal))
        {
            if (Digit(letter) is >= 0 and var value)
            {
                if (digit > 0)
                    return null;
                digit = value;
                continue;
            }

            var unit = letter switch { '千' => 1_000, '百' => 100, _ => 10 };
            if (unit >= last || (digit <= 0 && unit != 10))
                return null;
            sum += (digit <= 0 ? 1 : digit) * unit;
            (digit, last) = (-1, unit);
        }

        return digit < 0 ? sum : sum + (digit * (EndsShort(text) ? last / 10 : 1));
    }

    /// <summary>一百五 is 150: a last digit right after a hundred or thousand counts in the next smaller unit.</summary>
    private static bool EndsShort(string text) => text.Length > 1 && text[^2] is '百' or '千';
}
