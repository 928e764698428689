namespace Yuanzhuo.Kernel;

/// <summary>
/// Where a unit stands in the tree, as one text: the parent's path and an own part of twelve letters and a slash, so that everything at or
/// below a unit begins with its path, and one index range answers a question about a subtree. Only this file knows what a path is made of.
/// </summary>
public static class UnitPath
{
    private const char Slash = '/';

    /// <summary>Behind every letter of a part, so that it ends the range of all paths that begin alike.</summary>
    private const string AfterAll = "~";

    /// <summary>The path of a unit below that parent (empty: of a root). The last twelve hexadecimal digits of an id are random (RFC 9562, UUIDv7).</summary>
    public static string Below(string parent, Guid id) => parent + id.ToString("N")[20..] + Slash;

    /// <summary>Whether that path is the unit's own or lies below it. An empty path holds everything.</summary>
    public static bool Holds(string unit, string path) => path.StartsWith(unit, StringComparison.Ordinal);

    /// <summary>The first text after all that a path holds.</summary>
    public static string EndOf(string path) => path + AfterAll;

    /// <summary>The paths of all that stands above, from the root down.</summary>
    public static IReadOnlyList<string> Above(string path) =>
        [.. Enumerable.Range(1, path.Length).Where(end => path[end - 1] == Slash && end < path.Length).Select(end => path[..end])];

    /// <summary>The path of the installation's root above it, or its own.</summary>
    public static string Root(string path) => path[..(path.IndexOf(Slash, StringComparison.Ordinal) + 1)];

    /// <summary>The path of what all of these stand at or below; "" where that is nothing but the whole, or there are none.</summary>
    public static string Common(IEnumerable<string> paths)
    {
        string? common = null;
        foreach (var path in paths)
            while (!Holds(common ??= path, path)) common = Above(common) is [.., var above] ? above : "";
        return common ?? "";
    }

    /// <summary>How deep that unit stands on the path, more the deeper; null where the path does not lead through it.</summary>
    public static int? DepthOf(Guid id, string path) => path.IndexOf(Below("", id), StringComparison.Ordinal) is >= 0 and var at ? at + 1 : null;

    /// <summary>How many units both have above or at them: the more, the nearer.</summary>
    public static int Shared(string one, string other)
    {
        var parts = 0;
        for (var i = 0; i < one.Length && i < other.Length && one[i] == other[i]; i++) parts += one[i] == Slash ? 1 : 0;
        return parts;
    }
}
