using System.Text;

namespace Yuanzhuo.Platform.Operations.Restore;

/// <summary>Names of databases on a server.</summary>
internal static class PostgresNames
{
    /// <summary>What is longer is cut off by the server without a word, and then names another database (PostgreSQL, 4.1.1).</summary>
    public const int MostBytes = 63;

    /// <summary>A name of its own beside that one: of a long one as much as leaves room, counted in bytes, for a Chinese letter takes three.</summary>
    public static string Beside(string name, string what)
    {
        var left = name;
        while (Encoding.UTF8.GetByteCount(left) + 1 + what.Length > MostBytes) left = left[..^(char.IsLowSurrogate(left[^1]) ? 2 : 1)];
        return $"{left}_{what}";
    }

    public static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
