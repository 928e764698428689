using System.Globalization;

namespace Yuanzhuo.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="App">Folder of the published application.</param>
/// <param name="Matters">So many matters the two databases have: most measures take the first, growth compares the second with it.</param>
/// <param name="Rounds">So often each side of a comparison is measured, in turns.</param>
/// <param name="Seconds">So long each time.</param>
/// <param name="Clients">So many connections ask at once.</param>
/// <param name="Only">Which measures are taken; empty means all.</param>
/// <param name="Out">File of the results as JSON; null writes none.</param>
internal sealed record Asked(string App, IReadOnlyList<int> Matters, int Rounds, int Seconds, int Clients, IReadOnlyList<string> Only, string? Out)
{
    public const string Usage = """
        Usage: --app FOLDER [--matters 10000,1000000] [--rounds 5] [--seconds 4] [--clients 16] [--only NAME,NAME] [--out FILE.json] [--quick]
        FOLDER comes from: dotnet publish src/Yuanzhuo -c Release -r linux-x64 --self-contained false -o FOLDER
        Names: start, memory, same, p99, zipf, miss, raise, growth, export, stale, visit. --quick takes one short round of each, on 10,000 matters only.
        YUANZHUO_TEST_POSTGRES names a server to use instead of an own one; databases of the asked size that are there already are used again.
        """;

    public bool Wants(string measure) => Only.Count == 0 || Only.Contains(measure);

    public static Asked? Of(string[] args)
    {
        var isQuick = args.Contains("--quick");
        var (values, rest) = (new Dictionary<string, string>(StringComparer.Ordinal), args.Where(a => a != "--quick").ToList());
        for (var i = 0; i + 1 < rest.Count; i += 2) values[rest[i]] = rest[i + 1];
        if (!values.TryGetValue("--app", out var app) || !File.Exists(Path.Combine(app, "Yuanzhuo.dll"))) return null;
        var matters = values.GetValueOrDefault("--matters", isQuick ? "10000" : "10000,1000000").Split(',').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).ToList();
        return new Asked(Path.GetFullPath(app), matters, Number("--rounds", isQuick ? 1 : 5), Number("--seconds", isQuick ? 1 : 4), Number("--clients", 16),
            values.TryGetValue("--only", out var only) ? only.Split(',') : [], values.GetValueOrDefault("--out"));

        int Number(string name, int usual) => values.TryGetValue(name, out var text) ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : usual;
    }
}
