using System.Diagnostics;
using System.Globalization;

namespace Yuanzhuo.Benchmarks.Running;

/// <summary>A server as a process of its own: the published application, or the bare host.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <summary>From the start of the process to the first whole answer with status 200.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>Resident memory in KiB, as the kernel counts it (<c>VmRSS</c>).</summary>
    public int ResidentKiB => StatusKiB("VmRSS:");

    /// <summary>Of all cores, in user and kernel, since it started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory it ever had resident, in KiB (<c>VmHWM</c>).</summary>
    public int PeakKiB => StatusKiB("VmHWM:");

    public static async Task<ServerProcess> StartAsync(string assembly, string path, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var address = Ports.FreeAddress();
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments, "--urls", address]) { WorkingDirectory = Path.GetDirectoryName(assembly), RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var watch = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, address);
        // What a server complains of is part of the result.
        server._process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        server._process.BeginOutputReadLine();
        await server.UntilAnsweredAsync(path);
        server.FirstAnswer = watch.Elapsed;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private int StatusKiB(string line) => File.ReadLines($"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/status").Where(l => l.StartsWith(line, StringComparison.Ordinal))
        .Select(l => int.Parse(l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)).Single();

    private async Task UntilAnsweredAsync(string path)
    {
        using var client = new HttpClient();
        for (var tries = 0; tries < 6000; tries++)
        {
            if (_process.HasExited) throw new InvalidOperationException($"The server ended with {_process.ExitCode.ToString(CultureInfo.InvariantCulture)}.");
            try
            {
                using var answer = await client.GetAsync(Address + path);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("The server did not answer.");
    }
}
