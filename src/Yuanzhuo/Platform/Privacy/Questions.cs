namespace Yuanzhuo.Platform.Privacy;

/// <summary>What is to be asked about words that staff wrote. What an office shows anyway raises no question: its phone, and an official's name beside the post.</summary>
internal static class Questions
{
    private const int NearHome = 10;

    private static readonly string[] Homes = ["家里", "家中", "家电", "他家", "她家", "我家", "住宅", "宅电", "业主", "居民", "住户", "村民", "反映人", "来电人", "本人", "先生", "女士"];

    public static IEnumerable<Question> In(string words, IReadOnlyCollection<KnownContact> left)
    {
        List<MaskedSpan> phones = [.. left.SelectMany(l => KnownPhone.In(words, l.Phone))];
        foreach (var span in PublicText.Mask(words, [.. left.Select(l => l.Name)]).Spans.Where(s => s.Kind != PrivateKind.Phone || !phones.Any(p => Meet(p, s))))
        {
            var spot = words.Substring(span.Start, span.Length);
            var isKnown = span.Kind == PrivateKind.Name && left.Any(l => IsKnown(spot, l.Name));
            if (isKnown || !(span.Kind == PrivateKind.Phone ? IsOffices(spot) && !IsOfAHome(words, span.Start) : span.Kind == PrivateKind.Name && IsBesidePost(words, span)))
                yield return Question.Of(span.Kind, spot, isKnown);
        }

        foreach (var phone in phones) yield return Question.OfKnownPhone(words.Substring(phone.Start, phone.Length));
    }

    private static bool Meet(MaskedSpan one, MaskedSpan other) => one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;

    // 0791-86612345 or 86612345: a fixed line; what begins with 1 is somebody's mobile, also behind a 0.
    private static bool IsOffices(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return (digits.Length is >= 10 and <= 12 && digits[0] == '0' && digits[1] is not ('0' or '1')) || digits.StartsWith("010", StringComparison.Ordinal) || (digits.Length is 7 or 8 && digits[0] is >= '2' and <= '9');
    }

    // 家里电话0791-…: a line that is said to be somebody's is asked about.
    private static bool IsOfAHome(string words, int at)
    {
        var before = words[Math.Max(0, at - NearHome)..at];
        return Array.Exists(Homes, home => before.Contains(home, StringComparison.Ordinal));
    }

    private static bool IsBesidePost(string words, MaskedSpan span)
    {
        var text = new MaskBuffer(words);
        return text.Length == words.Length && (NameWords.Posts.StandsAt(text, span.Start + span.Length) || NameWords.Posts.EndsAt(text, span.Start));
    }

    private static bool IsKnown(string spot, string? name) =>
        !string.IsNullOrWhiteSpace(name) && (name.Contains(spot, StringComparison.Ordinal) || spot.Contains(name, StringComparison.Ordinal));
}
