using System.CommandLine;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Calendar.Trying;

/// <summary>
/// <c>try-words --terms FILE</c> and <c>try-words --mask FILE</c>: how lines of a file are read, or masked, for those who tune word lists and measure
/// them. Needs no server and no database; the holidays are those that come with the product.
/// </summary>
internal static class TryWordsCommand
{
    public static Command Create()
    {
        var terms = new Option<FileInfo>("--terms") { Description = "CSV with the columns phrase and spoken_on (2026-11-24): prints phrase,spoken_on,kind,date,aim,others." }.AcceptExistingOnly();
        var mask = new Option<FileInfo>("--mask") { Description = "CSV with the column text: prints text,masked, as the public may read it." }.AcceptExistingOnly();
        var command = new Command("try-words", "Shows how spoken terms are read, or how public words are masked, line by line.") { terms, mask };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(terms) is null == parsed.GetResult(mask) is null) parsed.AddError("Give either --terms FILE or --mask FILE.");
        });
        command.SetAction(parsed => parsed.GetValue(terms) is { } file ? Terms(file, Console.Out, Console.Error) : Mask(parsed.GetValue(mask)!, Console.Out, Console.Error));
        return command;
    }

    /// <summary>Exit code 0: every line was read; 1: a column is missing or a day unreadable.</summary>
    internal static int Terms(FileInfo file, TextWriter to, TextWriter errors) => Each(
        file, to, errors, ["phrase", "spoken_on"], ["phrase", "spoken_on", "kind", "date", "aim", "others"],
        cells => DateOnly.TryParseExact(cells[1].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && TriedTerm.Of(cells[0], on) is var tried
            ? [.. cells, tried.Kind, tried.Date, tried.IsAim ? "true" : "false", tried.Others]
            : null);

    /// <inheritdoc cref="Terms"/>
    internal static int Mask(FileInfo file, TextWriter to, TextWriter errors) =>
        Each(file, to, errors, ["text"], ["text", "masked"], cells => [cells[0], PublicText.Mask(cells[0]).Text]);

    private static int Each(FileInfo file, TextWriter to, TextWriter errors, string[] columns, string[] printed, Func<string[], string[]?> line)
    {
        using var text = file.OpenText();
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null });
        using var result = new CsvWriter(to, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        if (!csv.Read() || !csv.ReadHeader() || columns.Except(csv.HeaderRecord ?? []).Any())
        {
            errors.WriteLine($"The file needs the columns {string.Join(", ", columns)}.");
            return 1;
        }

        Write(result, printed);
        var isWhole = true;
        while (csv.Read())
        {
            if (line([.. columns.Select(column => csv.GetField(column) ?? "")]) is { } cells)
            {
                Write(result, cells);
                continue;
            }

            errors.WriteLine($"Line {csv.Parser.RawRow}: spoken_on is no day like 2026-11-24.");
            isWhole = false;
        }

        return isWhole ? 0 : 1;
    }

    private static void Write(CsvWriter result, string[] cells)
    {
        foreach (var cell in cells) result.WriteField(cell);
        result.NextRecord();
    }
}
