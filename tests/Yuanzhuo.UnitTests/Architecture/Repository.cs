namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>The repository's files, for tests that read them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Source { get; } = Path.Combine(Root, "src", "Yuanzhuo");

    /// <summary>The path from the root, as one reads it in a message.</summary>
    public static string Short(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The product's own source files with that ending; generated ones and migrations left out.</summary>
    public static IEnumerable<string> Files(string ending) => Written(Source, ending);

    /// <summary>All C# written here: the product, its tests, benchmarks and tools.</summary>
    public static IEnumerable<string> AllCode => new[] { "src", "tests", "benchmarks", "tools" }.SelectMany(folder => Written(Path.Combine(Root, folder), ".cs"));

    private static readonly string[] Generated = ["/obj/", "/bin/", "/Migrations/", "/Compiled/"];

    private static IEnumerable<string> Written(string folder, string ending) => Directory.EnumerateFiles(folder, "*" + ending, SearchOption.AllDirectories)
        .Where(f => !Generated.Any(g => Short(f).Contains(g, StringComparison.Ordinal))).Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Yuanzhuo.slnx"))) return folder.FullName;
        throw new InvalidOperationException("Yuanzhuo.slnx was not found above the tests' folder.");
    }
}
