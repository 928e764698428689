using System.Xml.Linq;
using Yuanzhuo.UnitTests.Architecture;

namespace Yuanzhuo.UnitTests.Wording;

/// <summary>The product's sentences as they stand in the resource files, by full key <c>Module.Name</c>.</summary>
internal static class TextFiles
{
    public static IReadOnlyDictionary<string, string> Chinese { get; } = Read(isEnglish: false);

    public static IReadOnlyDictionary<string, string> English { get; } = Read(isEnglish: true);

    /// <summary>The first parts of keys: Web, Platform and the modules.</summary>
    public static IReadOnlySet<string> Prefixes { get; } =
        Repository.Files(".resx").Select(PrefixOf).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, string> Read(bool isEnglish) => Repository.Files("Text" + (isEnglish ? ".en.resx" : ".resx"))
        .Where(f => isEnglish == f.EndsWith(".en.resx", StringComparison.Ordinal))
        .SelectMany(f => XDocument.Load(f).Root!.Elements("data").Select(d => KeyValuePair.Create($"{PrefixOf(f)}.{d.Attribute("name")!.Value}", d.Element("value")!.Value)))
        .ToDictionary(StringComparer.Ordinal);

    private static string PrefixOf(string file)
    {
        var name = Path.GetFileName(file);
        return name[..name.IndexOf("Text.", StringComparison.Ordinal)];
    }
}
