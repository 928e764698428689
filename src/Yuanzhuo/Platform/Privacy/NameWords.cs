using System.Reflection;

namespace Yuanzhuo.Platform.Privacy;

/// <summary>The lists by which names are told from other text (Names.data.txt), read once. Grown by reading many messages.</summary>
internal static class NameWords
{
    private static readonly Dictionary<string, string[]> Sections = Read();

    /// <summary>After these a name follows almost surely.</summary>
    public static readonly WordSet StrongCues = new(Sections["before.strong"]);

    /// <summary>Kinship, trades and roles: after these a name may follow.</summary>
    public static readonly WordSet People = new(Sections["before.person"]);

    /// <summary>Single characters after which a name may follow.</summary>
    public static readonly WordSet Links = new(Sections["before.single"]);

    /// <summary>What one does to a person: 请联系张建国，.</summary>
    public static readonly WordSet Calls = new(Sections["before.call"]);

    /// <summary>Before these a name may stand: 张建国师傅.</summary>
    public static readonly WordSet Titles = new(Sections["after.title"]);

    /// <summary>Posts of officials: a name beside one is theirs in duty.</summary>
    public static readonly WordSet Posts = new(Sections["posts"]);

    /// <summary>What people do to each other or tell.</summary>
    public static readonly WordSet Verbs = new(Sections["after.verb"]);

    /// <summary>What streets, schools and estates end with.</summary>
    public static readonly WordSet Places = new(Sections["places"]);

    /// <summary>Characters that stand in no given name, or hardly ever.</summary>
    public static readonly HashSet<char> Never = [.. Sections["never"][0]];

    /// <summary>Words of complaints and of this district that the dictionary does not know well enough.</summary>
    public static IEnumerable<string> Everyday => Sections["words"];

    /// <summary>The characters or words of a list of surnames.</summary>
    public static string[] Surnames(string list) => Sections["surnames." + list];

    private static Dictionary<string, string[]> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Yuanzhuo.Platform.Privacy.Names.data.txt")!;
        using var reader = new StreamReader(stream);
        Dictionary<string, List<string>> sections = [];
        List<string> words = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
                sections[line[1..^1]] = words = [];
            else if (!line.StartsWith('#'))
                words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return sections.ToDictionary(s => s.Key, s => s.Value.ToArray());
    }
}
