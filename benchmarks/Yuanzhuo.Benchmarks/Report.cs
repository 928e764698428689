using System.Globalization;
using System.Text;

namespace Yuanzhuo.Benchmarks;

/// <summary>A table of the results in Markdown, on the console and in the file that was asked for.</summary>
internal sealed class Report : IAsyncDisposable
{
    private readonly Asked _asked;
    private readonly StringBuilder _lines = new("| Measure | Result | Aim | |\n|---|---|---|---|\n");

    public Report(Asked asked) => _asked = asked;

    public static void Say(string line) => Console.Error.WriteLine(line);

    public void Add(string measure, string result, string aim, bool isMet)
    {
        _lines.Append(CultureInfo.InvariantCulture, $"| {measure} | {result} | {aim} | {(isMet ? "met" : "missed")} |\n");
        Say($"{measure}: {result} (aim {aim})");
    }

    public async ValueTask DisposeAsync()
    {
        Console.Write(_lines);
        if (_asked.Out is { } file) await File.WriteAllTextAsync(file, _lines.ToString());
    }
}
