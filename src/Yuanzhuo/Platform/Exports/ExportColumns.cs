using System.Collections;

namespace Yuanzhuo.Platform.Exports;

/// <summary>
/// The columns of an export: each with its heading and its cell, so that neither can slip beside another. How a column is written
/// follows from what its cell gives.
/// </summary>
/// <typeparam name="TLine">What a row is made of.</typeparam>
public sealed class ExportColumns<TLine> : IEnumerable<ExportColumn>
{
    private readonly List<(ExportColumn Column, Func<TLine, object?> Cell)> _columns = [];

    /// <summary>A column of words.</summary>
    /// <param name="header">As shown in the first row.</param>
    /// <param name="width">In characters of the default font; a Chinese character counts two.</param>
    /// <param name="cell">The value of a line.</param>
    public void Add(string header, int width, Func<TLine, string?> cell) => _columns.Add((new(header, width, ColumnKind.Text), cell));

    /// <summary>A column of whole numbers, which the spreadsheet can sum.</summary>
    public void Add(string header, int width, Func<TLine, int?> cell) => _columns.Add((new(header, width, ColumnKind.Number), line => cell(line)));

    /// <summary>A column of days.</summary>
    public void Add(string header, int width, Func<TLine, DateOnly?> cell) => _columns.Add((new(header, width, ColumnKind.Date), line => cell(line)));

    /// <summary>The table of these lines.</summary>
    public ExportTable Table(string title, IAsyncEnumerable<TLine> lines) =>
        new(title, [.. this], lines.Select(line => (IReadOnlyList<object?>)[.. _columns.Select(c => c.Cell(line))]));

    public IEnumerator<ExportColumn> GetEnumerator() => _columns.Select(c => c.Column).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
