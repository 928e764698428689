using CsvHelper;
using System.Globalization;
using System.Text.RegularExpressions;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.UnitTests.Platform.Privacy;

/// <summary>Sentences with what the public should read of them (Cases, all names invented), scored by mention as tools/score-masking.py does.</summary>
internal sealed partial record MaskingCases(int Expected, int Found, int Shown, int Right, IReadOnlyList<string> Wrong)
{
    public double Recall => (double)Found / Math.Max(1, Expected);

    public double Precision => (double)Right / Math.Max(1, Shown);

    public static IEnumerable<(string Text, string Expected)> Read(string name)
    {
        using var reader = new StreamReader(Path.Combine(Documents.Folder, "..", "tests", "Yuanzhuo.UnitTests", "Platform", "Privacy", "Cases", name));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            yield return (csv.GetField("text")!, csv.GetField("expected")!);
    }

    public static MaskingCases Score(string name)
    {
        int expected = 0, found = 0, shown = 0, right = 0;
        List<string> wrong = [];
        foreach (var (text, want) in Read(name))
        {
            var got = PublicText.Mask(text).Text;
            var (wanted, hidden) = (Mentions(want), Mentions(got));
            var hit = wanted.Count(m => got.AsSpan(m.Start, m.Length).TrimStart('*').IsEmpty);
            var fit = hidden.Count(m => wanted.Exists(w => w.Start < m.Start + m.Length && m.Start < w.Start + w.Length));
            (expected, found, shown, right) = (expected + wanted.Count, found + hit, shown + hidden.Count, right + fit);
            if (hit < wanted.Count || fit < hidden.Count) wrong.Add($"{got} | {want}");
        }

        return new(expected, found, shown, right, wrong);
    }

    private static List<(int Start, int Length)> Mentions(string text) => [.. Stars().Matches(text).Select(m => (m.Index, m.Length))];

    [GeneratedRegex(@"\*+")]
    private static partial Regex Stars();
}
