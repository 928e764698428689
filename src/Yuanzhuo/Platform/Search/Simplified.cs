using System.Collections.Frozen;

namespace Yuanzhuo.Platform.Search;

/// <summary>Traditional characters as simplified ones (電梯 → 电梯), character by character: enough to find, not to print (Simplified.data.txt, with its licence).</summary>
internal static class Simplified
{
    private static readonly Lazy<FrozenDictionary<char, char>> Table = new(Read);

    public static char Of(char character) => character < '\u3400' ? character : Table.Value.GetValueOrDefault(character, character);

    private static FrozenDictionary<char, char> Read()
    {
        var table = new Dictionary<char, char>();
        foreach (var line in DataFile.Lines("Simplified"))
            for (var i = 0; i + 1 < line.Length; i += 2)
                table[line[i]] = line[i + 1];
        return table.ToFrozenDictionary();
    }
}
