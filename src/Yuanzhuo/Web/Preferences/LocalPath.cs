namespace Yuanzhuo.Web.Preferences;

/// <summary>Guards redirects: only a path of this site is gone back to.</summary>
public static class LocalPath
{
    /// <summary>The path itself, or the home page where it leads elsewhere (<c>//host</c>, <c>/\host</c>, a scheme, control characters).</summary>
    public static string OrHome(string? path) => IsLocal(path) ? path! : "/";

    private static bool IsLocal(string? path) =>
        path is ['/', ..]
        && (path.Length == 1 || path[1] is not ('/' or '\\'))
        && path.All(c => c is >= ' ' and <= '~' && c != '\\');
}
