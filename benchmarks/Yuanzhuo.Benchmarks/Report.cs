using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Yuanzhuo.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="Name">The measure, as <c>--only</c> names it.</param>
/// <param name="What">What was done.</param>
/// <param name="Result">The figure that the aim speaks of.</param>
/// <param name="Aim">The bound.</param>
/// <param name="IsMet">Whether it holds.</param>
/// <param name="Beside">Rates, processor times and spread.</param>
internal sealed record ReportLine(string Name, string What, string Result, string Aim, bool IsMet, string Beside);

/// <summary>A table of the results in Markdown on the console, and JSON in the file that was asked for. What was measured before something failed is written too.</summary>
internal sealed class Report(Asked asked) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<ReportLine> _lines = [];

    public static void Say(string line) => Console.Error.WriteLine(line);

    /// <summary>A number as the table writes it, whatever the machine's language.</summary>
    public static string Text(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);

    public void Add(ReportLine line)
    {
        _lines.Add(line);
        Say($"{line.What}: {line.Result} (aim {line.Aim}, {(line.IsMet ? "met" : "missed")}); {line.Beside}");
    }

    public async ValueTask DisposeAsync()
    {
        var table = new StringBuilder("| Measure | Result | Aim | | Beside it |\n|---|---|---|---|---|\n");
        foreach (var l in _lines) table.Append(CultureInfo.InvariantCulture, $"| {l.What} | **{l.Result}** | {l.Aim} | {(l.IsMet ? "met" : "missed")} | {l.Beside} |\n");
        Console.Write(table);
        if (asked.Out is { } file) await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { asked.Matters, asked.Rounds, asked.Seconds, asked.Clients, Environment.ProcessorCount, Lines = _lines }, Readable));
    }
}
