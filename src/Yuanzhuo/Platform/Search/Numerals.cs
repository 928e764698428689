using System.Globalization;
using System.Text;

namespace Yuanzhuo.Platform.Search;

/// <summary>
/// Chinese numerals as digits, in what is stored and in what is asked alike, so that 铁路四村 is 铁路4村, 三号线 is 3号线 and 二〇一九年 is 2019年. It need not be
/// right where no number is meant (一直, 统一): the same is made of both sides.
/// </summary>
internal static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Places = "十百";

    /// <summary>Word joiner: parts two units that stand together.</summary>
    public const char Joint = '\u2060';

    /// <summary>Numbers of more digits are read digit by digit, so they stay what they are.</summary>
    private const int MostPlaces = 8;

    public static string Written(string text)
    {
        if (text.AsSpan().IndexOfAny(Digits + Places + "零") < 0) return text;
        var written = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && IsNumeral(text[end])) end++;
            if (end == i) written.Append(text[i++]);
            else Put(written, NumberOf(text.AsSpan(i, end - i)), end < text.Length && char.IsAsciiLetterOrDigit(text[end]));
            i = Math.Max(i, end);
        }

        return written.ToString();
    }

    /// <summary>The other way: numbers up to 999 in Chinese, for texts that stand as they were written (30天 → 三十天).</summary>
    public static string Spelled(string plain)
    {
        var spelled = new StringBuilder();
        for (var i = 0; i < plain.Length;)
        {
            var end = i;
            while (end < plain.Length && char.IsAsciiDigit(plain[end])) end++;
            if (end == i) spelled.Append(plain[i++]);
            else spelled.Append(end - i <= 3 ? InChinese(int.Parse(plain.AsSpan(i, end - i), CultureInfo.InvariantCulture)) : plain[i..end]);
            i = Math.Max(i, end);
        }

        return spelled.ToString();
    }

    private static string InChinese(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 100 => (number < 20 ? "" : Digits[number / 10].ToString()) + Places[0] + (number % 10 == 0 ? "" : InChinese(number % 10)),
        _ => InChinese(number / 100) + Places[1] + (number % 100) switch
        {
            0 => "",
            < 10 => "零" + InChinese(number % 10),
            < 20 => Digits[1] + InChinese(number % 100),
            _ => InChinese(number % 100),
        },
    };

    /// <summary>KTV二楼 keeps its KTV: a joint parts the number from letters and digits beside it.</summary>
    private static void Put(StringBuilder written, string number, bool isFollowed)
    {
        if (written.Length > 0 && char.IsAsciiLetterOrDigit(written[^1])) written.Append(Joint);
        written.Append(number);
        if (isFollowed) written.Append(Joint);
    }

    private static bool IsNumeral(char c) => DigitOf(c) >= 0 || Places.Contains(c, StringComparison.Ordinal);

    private static int DigitOf(char c) => c == '零' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);

    private static string NumberOf(ReadOnlySpan<char> numerals)
    {
        if (numerals.IndexOfAny(Places) < 0 || numerals.Length > MostPlaces)
        {
            var digits = new StringBuilder();
            foreach (var numeral in numerals)
                if (DigitOf(numeral) is >= 0 and var digit) digits.Append(digit);
                else digits.Append(numeral);
            return digits.ToString();
        }

        if (numerals is "百") return "百"; // 老百姓
        var (sum, last) = (0, -1);
        foreach (var numeral in numerals)
        {
            if (DigitOf(numeral) is >= 0 and var digit)
            {
                last = digit;
                continue;
            }

            sum += (last < 0 ? 1 : last) * (numeral == '十' ? 10 : 100);
            last = -1;
        }

        return (sum + Math.Max(last, 0)).ToString(CultureInfo.InvariantCulture);
    }
}
