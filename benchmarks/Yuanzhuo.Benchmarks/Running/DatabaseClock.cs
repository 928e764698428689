using System.Globalization;

namespace Yuanzhuo.Benchmarks.Running;

/// <summary>Processor time of a PostgreSQL server and all its backends, as the kernel counts it.</summary>
/// <param name="postmaster">The process all backends descend from.</param>
internal sealed class DatabaseClock(int postmaster)
{
    private const int Parent = 1, User = 11, DeadChildren = 13, TicksPerSecond = 100;

    /// <summary>The server behind that backend.</summary>
    public static DatabaseClock OfBackend(int backend) => new((int)Fields(backend)![Parent]);

    public TimeSpan Now => TimeSpan.FromSeconds(Directory.GetDirectories("/proc").Select(d => Path.GetFileName(d)).Where(n => char.IsAsciiDigit(n[0]))
        .Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Sum(TicksOf) / (double)TicksPerSecond);

    private long TicksOf(int process)
    {
        if (Fields(process) is not { } f || (process != postmaster && f[Parent] != postmaster)) return 0;
        return f[User] + f[User + 1] + (process == postmaster ? f[DeadChildren] + f[DeadChildren + 1] : 0);
    }

    /// <summary>The numbers of <c>/proc/N/stat</c> after the name (the state counts as 0); null where the process is gone.</summary>
    private static long[]? Fields(int process)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            return [.. stat[(stat.LastIndexOf(')') + 2)..].Split(' ').Select(s => long.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : 0)];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
