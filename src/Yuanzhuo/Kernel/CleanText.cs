using System.Text;

namespace Yuanzhuo.Kernel;

/// <summary>What people typed, made safe to store: NFC, LF line ends, no control characters, no broken surrogates, trimmed. Never throws.</summary>
public static class CleanText
{
    /// <summary>The text as it is stored; null becomes empty. Cleaning clean text changes nothing.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes()) // a lone surrogate is enumerated as U+FFFD
            if (IsKept(rune))
                clean.Append(rune.ToString());
        return clean.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    // NUL cannot be stored in PostgreSQL; noncharacters and direction overrides have no place in what the public reads.
    private static bool IsKept(Rune rune) =>
        rune.Value is '\n' or '\t'
        || (!Rune.IsControl(rune) && (rune.Value & 0xfffe) != 0xfffe && rune.Value is not (>= 0xfdd0 and <= 0xfdef)
            && rune.Value is not (>= 0x202a and <= 0x202e) and not (>= 0x2066 and <= 0x2069));
}
