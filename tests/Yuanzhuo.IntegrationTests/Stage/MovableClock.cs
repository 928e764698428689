namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>A clock that starts at a known working day (Monday 2026-03-02, 09:00 in China) and moves forward when told, and by a millisecond at each look so that instants differ.</summary>
public sealed class MovableClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref _ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
