namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>The repository's files, for tests that read them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Source { get; } = Path.Combine(Root, "src", "Yuanzhuo");

    /// <summary>The path from the root, as one reads it in a message.</summary>
    public static string Short(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The product's own source files with that ending; generated ones and migrations left out.</summary>
    public static IEnumerable<string> Files(string ending) => Directory.EnumerateFiles(Source, "*" + ending, SearchOption.AllDirectories)
        .Where(f => !Short(f).Contains("/obj/", StringComparison.Ordinal) && !Short(f).Contains("/bin/", StringComparison.Ordinal) && !Short(f).Contains("/Migrations/", StringComparison.Ordinal) && !Short(f).Contains("/Compiled/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Yuanzhuo.slnx"))) return folder.FullName;
        throw new InvalidOperationException("Yuanzhuo.slnx was not found above the tests' folder.");
    }
}
