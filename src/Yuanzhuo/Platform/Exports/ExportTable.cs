namespace Yuanzhuo.Platform.Exports;

/// <summary>How a column's values are written.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>An integer; the spreadsheet can sum it.</summary>
    Number,

    /// <summary>A <see cref="DateOnly"/>, shown as 2026-11-21.</summary>
    Date,
}

/// <summary>One column of an export.</summary>
/// <param name="Header">As shown in the first row.</param>
/// <param name="Width">In characters of the default font; a Chinese character counts two.</param>
/// <param name="Kind">How values are written.</param>
public sealed record ExportColumn(string Header, int Width, ColumnKind Kind);

/// <summary>A table to be exported, whatever it is about, made by <see cref="ExportColumns{TLine}"/>. A row holds one value per column, or null.</summary>
public sealed record ExportTable(string Title, IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows);
