using System.Security.Cryptography;
using System.Text;

namespace Yuanzhuo.Platform.Codes;

/// <summary>
/// The number with which anybody follows what they said: twelve random letters (59 bits, so it cannot be guessed) and a check
/// letter that notices every mistyped or swapped one. Written 7KQ2-M4XD-9RTBW, stored without dashes.
/// </summary>
public static class TrackingNumber
{
    /// <summary>Letters in the stored form, check letter included.</summary>
    public const int Length = 13;

    // 31 is prime, which the check needs; 0 O 1 I L are left out because they are read for each other.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A new number in the stored form.</summary>
    public static string Create()
    {
        var body = RandomNumberGenerator.GetString(Alphabet, Length - 1);
        return body + CheckLetter(body);
    }

    /// <summary>As people read it: 7KQ2-M4XD-9RTBW.</summary>
    public static string Format(string stored) => stored.Length == Length ? $"{stored[..4]}-{stored[4..8]}-{stored[8..]}" : stored;

    /// <summary>The stored form of what somebody typed, in any case, width and spacing; false when it is no number of ours.</summary>
    public static bool TryParse(string? typed, out string stored)
    {
        stored = "";
        if (typed is null || typed.Length > 100)
            return false;
        var letters = new StringBuilder(Length);
        foreach (var c in typed)
        {
            var letter = char.ToUpperInvariant(c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c);
            if (Alphabet.Contains(letter, StringComparison.Ordinal))
                letters.Append(letter);
            else if (!IsGap(letter))
                return false;
        }

        if (letters.Length != Length || CheckLetter(letters.ToString(0, Length - 1)) != letters[^1])
            return false;
        stored = letters.ToString();
        return true;
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '-' or '–' or '—' or '‐' or '―' or '_' or '.' or '·' or '\u200b' or '\ufeff';

    // Weights 1 to 12 are all different and none is zero modulo 31: one wrong letter or two swapped neighbours change the sum.
    private static char CheckLetter(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
            sum += (i + 1) * Alphabet.IndexOf(body[i], StringComparison.Ordinal);
        return Alphabet[sum % Alphabet.Length];
    }
}
