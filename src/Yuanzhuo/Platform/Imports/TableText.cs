using CsvHelper;
using CsvHelper.Configuration;
using System.Globalization;
using YuanzhuoTexts = Yuanzhuo.Platform.Texts.Texts;

namespace Yuanzhuo.Platform.Imports;

/// <summary>One line of a list that people made: cells by column, cleaned; an absent one is empty.</summary>
/// <param name="Line">Its number in the file, from 1 (the headings).</param>
public sealed record TableLine(int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>
/// A list with headings in Chinese or English, in any order; columns that nobody asks for are passed over. What a column is called stands in the
/// module's texts: <c>Module.Column_NAME</c>, and further words, with bars between, in <c>Module.ColumnAlso_NAME</c>.
/// </summary>
public sealed record TableText(IReadOnlyList<TableLine> Lines, IReadOnlyList<string> Columns)
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    /// <summary>Every line that has anything in it.</summary>
    public static TableText Read(string text, string module, IReadOnlyCollection<string> columns, YuanzhuoTexts texts)
    {
        var names = columns.SelectMany(c => Words(texts, $"{module}.Column_{c}", $"{module}.ColumnAlso_{c}").Append(c).Select(word => (Word: Folded(word), Column: c)))
            .DistinctBy(w => w.Word).ToDictionary(w => w.Word, w => w.Column, StringComparer.Ordinal);
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, HasHeaderRecord = false, Delimiter = DelimiterOf(text) });
        if (!csv.Read()) return new([], []);
        string?[] heads = [.. Enumerable.Range(0, csv.Parser.Count).Select(i => names.GetValueOrDefault(Folded(csv.GetField(i))))];
        var lines = new List<TableLine>();
        while (csv.Read())
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < heads.Length; i++)
                if (heads[i] is { } column && CleanText.Of(csv.GetField(i)) is { Length: > 0 } cell) cells.TryAdd(column, cell);
            if (cells.Count > 0) lines.Add(new TableLine(csv.Parser.RawRow, cells));
        }

        return new(lines, [.. heads.OfType<string>().Distinct()]);
    }

    /// <summary>What is copied out of a spreadsheet has tabs; some office programs write semicolons. The headings, in which none of the three stands, tell.</summary>
    private static string DelimiterOf(string text)
    {
        var heads = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        return heads.Contains('\t') ? "\t" : heads.Contains(';') && !heads.Contains(',') ? ";" : ",";
    }

    /// <summary>The words by which that is known, in both languages: a text, and those of another with bars between.</summary>
    public static IEnumerable<string> Words(YuanzhuoTexts texts, string key, string? alsoKey = null) =>
        Languages.SelectMany(l => new[] { texts.Find(key, l), alsoKey is null ? null : texts.Find(alsoKey, l) }).OfType<string>().SelectMany(t => t.Split('|'));

    /// <summary>Neither case nor blanks, stars of needed columns or what stands in brackets make another word.</summary>
    public static string Folded(string? word)
    {
        var text = (word ?? "").AsSpan().Trim('\uFEFF');
        if (text.IndexOfAny('(', '（') is > 0 and var bracket) text = text[..bracket];
        return new string([.. text.ToString().Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '_' or '-'))]).ToLowerInvariant();
    }
}
