namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>Deeds of many stories, each with its instant; played in the order of time, so that the journal reads as it would have been written.</summary>
internal sealed class Script
{
    private readonly List<(DateTimeOffset At, Func<DateTimeOffset, Task> Deed)> _deeds = [];

    public void Add(DateTimeOffset at, Func<DateTimeOffset, Task> deed) => _deeds.Add((at, deed));

    public void Add(DateTimeOffset at, Action<DateTimeOffset> deed) => _deeds.Add((at, now =>
    {
        deed(now);
        return Task.CompletedTask;
    }));

    /// <param name="until">Deeds after this instant have not happened yet.</param>
    /// <param name="report">Told after every hundred deeds.</param>
    public async Task PlayAsync(DateTimeOffset until, Action<int, int> report)
    {
        var played = 0;
        foreach (var (at, deed) in _deeds.Where(d => d.At <= until).OrderBy(d => d.At))
        {
            await deed(at);
            if (++played % 200 == 0) report(played, _deeds.Count);
        }

        report(played, _deeds.Count);
    }
}
