namespace Yuanzhuo.UnitTests;

/// <summary>The documents that tests hold against the code.</summary>
internal static class Documents
{
    /// <summary>The folder <c>docs</c> of this repository.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "docs");

    /// <summary>Whether printed documents are to be written anew instead of compared.</summary>
    public static bool AreRewritten => Environment.GetEnvironmentVariable("YUANZHUO_REWRITE_DOCS") is "1";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Yuanzhuo.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("The repository's root was not found.");
        return folder.FullName;
    }
}
