using System.Runtime.CompilerServices;

namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>A page of one of the two books, the newest line first. Older pages start below a number, so no page costs more than another.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Before">The line to go on before; null at the end.</param>
public sealed record BookSheet<TLine>(IReadOnlyList<TLine> Lines, long? Before)
{
    public static readonly BookSheet<TLine> Empty = new([], null);
}

/// <summary>How both books are read.</summary>
public static class BookSheets
{
    /// <summary>How many lines a page shows.</summary>
    public const int PageSize = 50;

    /// <summary>How many are read at once for a file.</summary>
    public const int ExportedAtOnce = 500;

    /// <summary>All lines before one, by and by.</summary>
    public static async IAsyncEnumerable<TLine> AllAsync<TLine>(long? before, Func<long?, Task<BookSheet<TLine>>> pageAsync, [EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var sheet = await pageAsync(before);
            foreach (var line in sheet.Lines) yield return line;
            if (sheet.Before is null) yield break;
            before = sheet.Before;
        }
    }

    /// <summary>Today's name of somebody or something that a line is about, if it is about any.</summary>
    public static string? NameOf(this IReadOnlyDictionary<Guid, string> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
}
