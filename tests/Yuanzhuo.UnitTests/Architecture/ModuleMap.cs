using System.Text.RegularExpressions;

namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>The modules in their line, as the table in docs/architecture.md says.</summary>
internal static partial class ModuleMap
{
    public const string Where = "the table under '## Module map' in docs/architecture.md";

    /// <summary>Names, the earliest first.</summary>
    public static IReadOnlyList<string> Line { get; } = Read();

    public static int PlaceOf(string module) => Line.ToList().IndexOf(module);

    private static List<string> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "architecture.md"));
        var rows = lines.SkipWhile(l => l != "## Module map").Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal));
        return [.. rows.Select(l => Row().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value)];
    }

    [GeneratedRegex(@"^\| `(\w+)` \|")]
    private static partial Regex Row();
}
