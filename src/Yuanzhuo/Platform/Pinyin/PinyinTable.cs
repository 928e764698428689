using System.Collections.Frozen;
using System.Text;

namespace Yuanzhuo.Platform.Pinyin;

/// <summary>The shipped table of readings (Readings.data.txt, with its licence), read once.</summary>
internal static class PinyinTable
{
    private static readonly Lazy<FrozenDictionary<char, string[]>> Table = new(Read);

    /// <summary>All readings without tones, the usual one first; none where it is no Chinese character.</summary>
    public static IReadOnlyList<string> Readings(char character) => Table.Value.TryGetValue(character, out var readings) ? readings : [];

    /// <summary>The initial of the usual reading, or NUL.</summary>
    public static char UsualInitial(char character) => Readings(character) is [var usual, ..] ? usual[0] : '\0';

    private static FrozenDictionary<char, string[]> Read()
    {
        var (usual, others) = (new Dictionary<char, string>(), new Dictionary<char, List<string>>());
        foreach (var line in Lines().Where(line => line.Length > 0 && line[0] != '#'))
        {
            var end = line.AsSpan().IndexOfAny('=', '+');
            var reading = line[..end];
            foreach (var character in line.AsSpan(end + 1))
                if (line[end] == '=')
                    usual[character] = reading;
                else if (others.TryGetValue(character, out var more))
                    more.Add(reading);
                else
                    others[character] = [reading];
        }

        return usual.ToFrozenDictionary(u => u.Key, u => others.TryGetValue(u.Key, out var more) ? [u.Value, .. more] : new[] { u.Value });
    }

    private static IEnumerable<string> Lines()
    {
        var assembly = typeof(PinyinTable).Assembly;
        using var stream = assembly.GetManifestResourceStream("Yuanzhuo.Platform.Pinyin.Readings.data.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
