using System.Globalization;

namespace Yuanzhuo.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="App">Folder of the published application.</param>
/// <param name="Matters">So many matters are in the database.</param>
/// <param name="Rounds">So often each side of a comparison is measured, in turns.</param>
/// <param name="Seconds">So long each time.</param>
/// <param name="Clients">So many ask at once.</param>
/// <param name="Only">Which measures are taken (start, memory, visit, ledger, raise); empty means all.</param>
/// <param name="Out">File of the results; null writes them to the console only.</param>
internal sealed record Asked(string App, int Matters, int Rounds, int Seconds, int Clients, IReadOnlyList<string> Only, string? Out)
{
    public const string Usage = "Usage: --app FOLDER [--matters 10000] [--rounds 7] [--seconds 4] [--clients 4] [--only start,memory,visit,ledger,raise] [--out FILE]\nFOLDER comes from: dotnet publish src/Yuanzhuo -c Release -o FOLDER";

    public bool Wants(string measure) => Only.Count == 0 || Only.Contains(measure);

    public static Asked? Of(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2) values[args[i]] = args[i + 1];
        if (!values.TryGetValue("--app", out var app) || !File.Exists(Path.Combine(app, "Yuanzhuo.dll"))) return null;
        return new Asked(Path.GetFullPath(app), Number("--matters", 10_000), Number("--rounds", 7), Number("--seconds", 4), Number("--clients", 4),
            values.TryGetValue("--only", out var only) ? only.Split(',') : [], values.GetValueOrDefault("--out"));

        int Number(string name, int usual) => values.TryGetValue(name, out var text) ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : usual;
    }
}
