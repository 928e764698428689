using System.Collections.Frozen;
using System.Text;

namespace Yuanzhuo.Platform.Pinyin;

/// <summary>The shipped table of initials (Initials.data.txt, with its licence), read once.</summary>
internal static class PinyinTable
{
    private static readonly Lazy<(FrozenDictionary<char, char> Usual, FrozenDictionary<char, string> Others)> Table = new(Read);

    /// <summary>The initial of the usual reading, or NUL.</summary>
    public static char UsualInitial(char character) => Table.Value.Usual.GetValueOrDefault(character);

    public static bool HasInitial(char character, char letter) =>
        UsualInitial(character) == letter || (Table.Value.Others.TryGetValue(character, out var others) && others.Contains(letter, StringComparison.Ordinal));

    private static (FrozenDictionary<char, char> Usual, FrozenDictionary<char, string> Others) Read()
    {
        var (usual, others) = (new Dictionary<char, char>(), new Dictionary<char, string>());
        foreach (var line in Lines().Where(line => line.Length > 2 && line[0] != '#'))
            foreach (var character in line[2..])
                if (line[1] == '=')
                    usual[character] = line[0];
                else
                    others[character] = others.GetValueOrDefault(character, "") + line[0];
        return (usual.ToFrozenDictionary(), others.ToFrozenDictionary());
    }

    private static IEnumerable<string> Lines()
    {
        var assembly = typeof(PinyinTable).Assembly;
        using var stream = assembly.GetManifestResourceStream("Yuanzhuo.Platform.Pinyin.Initials.data.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
