using System.Collections.Frozen;

namespace Yuanzhuo.Platform.Pinyin;

/// <summary>How Chinese people sort names: by reading, character by character; a family name by the reading that it has as a family name (单 is shan, 曾 zeng).</summary>
public static class PinyinOrder
{
    /// <summary>Family names whose usual reading as a word is another one: what 现代汉语词典 (7th edition) marks 〈姓〉; how names are written by it is GB/T 28039-2011.</summary>
    private static readonly FrozenDictionary<char, string> FamilyNames = new Dictionary<char, string>
    {
        ['单'] = "shan", ['曾'] = "zeng", ['仇'] = "qiu", ['解'] = "xie", ['查'] = "zha", ['朴'] = "piao", ['区'] = "ou", ['盖'] = "ge", ['翟'] = "zhai", ['缪'] = "miao", ['乐'] = "yue", ['覃'] = "qin",
        ['种'] = "chong", ['折'] = "she", ['任'] = "ren", ['华'] = "hua", ['召'] = "shao", ['冼'] = "xian", ['隗'] = "wei", ['牟'] = "mu", ['盛'] = "sheng", ['重'] = "chong", ['秘'] = "bi",
    }.ToFrozenDictionary();

    /// <summary>Family names of two characters that are read so together only: 尉 alone is wei. From the same dictionary.</summary>
    private static readonly FrozenDictionary<string, string[]> DoubleNames = new Dictionary<string, string[]>
    {
        ["尉迟"] = ["yu", "chi"], ["万俟"] = ["mo", "qi"], ["单于"] = ["chan", "yu"], ["长孙"] = ["zhang", "sun"], ["澹台"] = ["tan", "tai"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What to compare by, ordinally: names with the same reading stand together, and Latin letters before characters with the same letters.</summary>
    public static string KeyOf(string? name)
    {
        var (parts, words) = (new List<string>(), name ?? "");
        var family = words.Length > 1 ? DoubleNames.GetValueOrDefault(words[..2], []) : [];
        foreach (var letter in words)
        {
            var reading = parts.Count < family.Length ? family[parts.Count]
                : parts.Count == 0 && FamilyNames.TryGetValue(letter, out var single) ? single
                : PinyinTable.Readings(letter) is [var usual, ..] ? usual : char.ToLowerInvariant(letter).ToString();
            parts.Add(reading + ' ' + letter);
        }

        // The readings first, so that 李 and 黎 mix by what follows only where a whole name reads alike.
        return string.Join(' ', parts);
    }
}
