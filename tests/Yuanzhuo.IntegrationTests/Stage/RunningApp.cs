using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>The built application as a process of its own on a free port: for what only a real process shows (SIGKILL, exit codes, a browser).</summary>
public sealed class RunningApp : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private RunningApp(Process process, string address)
    {
        _process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; }

    public string Output
    {
        get { lock (_output) return _output.ToString(); }
    }

    /// <summary>Starts the application and waits until it is ready; settings as on the command line, <c>("Demo:Enabled", "true")</c>.</summary>
    public static async Task<RunningApp> StartAsync(string environment, TimeSpan patience, params (string Name, string Value)[] settings)
    {
        var address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        var app = new RunningApp(Launch(environment, ["--urls", address, .. Arguments(settings)]), address);
        try
        {
            await app.UntilReadyAsync(patience);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs an operator command to its end: exit code and what it said.</summary>
    public static async Task<(int ExitCode, string Output)> CommandAsync(string[] command, params (string Name, string Value)[] settings)
    {
        using var process = Launch("Production", command, settings);
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    /// <summary>Runs an operator command and kills it after that time; whether it was killed before its end.</summary>
    public static async Task<bool> KilledCommandAsync(TimeSpan after, string[] command, params (string Name, string Value)[] settings)
    {
        using var process = Launch("Production", command, settings);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.WhenAny(Task.Delay(after), process.WaitForExitAsync());
        var isKilled = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        await Task.WhenAny(said, Task.Delay(TimeSpan.FromSeconds(5)));
        return isKilled;
    }

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service manager stops it; how long it took to end.</summary>
    public async Task<TimeSpan> StopAsync()
    {
        var took = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        return took.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private static IEnumerable<string> Arguments((string Name, string Value)[] settings) => settings.Select(s => $"--{s.Name}={s.Value}");

    private static Process Launch(string environment, string[] arguments, params (string Name, string Value)[] settings)
    {
        var source = Path.Combine(Root(), "src", "Yuanzhuo");
        // The tests' own folder ends with bin/<configuration>/<framework>: the application was built beside it in the same.
        var parts = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        var built = Path.Combine(source, "bin", parts[^2], parts[^1], "Yuanzhuo.dll");
        var start = new ProcessStartInfo("dotnet", [built, .. arguments])
        {
            WorkingDirectory = source, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        // As for the tests themselves (tests/Directory.Build.props): it lives too briefly to learn from what it runs.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private async Task UntilReadyAsync(TimeSpan patience)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < patience; await Task.Delay(100))
        {
            if (_process.HasExited) throw new InvalidOperationException($"The application ended with {_process.ExitCode}:\n{Output}");
            try
            {
                if ((await client.GetAsync($"{Address}/health/ready")).IsSuccessStatusCode) return;
            }
            catch (Exception tooEarly) when (tooEarly is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }
        }

        throw new TimeoutException($"The application was not ready after {patience}:\n{Output}");
    }

    private void Keep(string? line)
    {
        lock (_output) _output.AppendLine(line);
    }

    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Yuanzhuo.slnx"))) return folder.FullName;
        throw new InvalidOperationException("Yuanzhuo.slnx was not found above the tests' folder.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
