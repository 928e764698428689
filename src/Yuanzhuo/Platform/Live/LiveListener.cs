using System.Threading.Channels;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Live;

/// <summary>One connection's events between the hub that puts them in and the stream that takes them out. It never grows: who reads too slowly is cut off.</summary>
internal sealed class LiveListener(LiveTopic topic, long after, int buffer)
{
    private readonly Channel<LiveEvent> _events = Channel.CreateBounded<LiveEvent>(new BoundedChannelOptions(buffer) { SingleReader = true, SingleWriter = true });
    private long _heardUntil = after;

    /// <summary>Every fact up to here that concerns the topic was put in or stood before the beginning. The hub alone moves it, under its lock.</summary>
    public long HeardUntil => Volatile.Read(ref _heardUntil);

    public ChannelReader<LiveEvent> Events => _events.Reader;

    /// <summary>Takes what comes after what it has; facts up to <paramref name="until"/> in order. False once it is cut off.</summary>
    public bool Hear(IReadOnlyList<PlacedFact> facts, long until)
    {
        foreach (var fact in facts)
        {
            if (fact.Position <= _heardUntil || !topic.Has(fact)) continue;
            if (_events.Writer.TryWrite(topic.EventOf(fact))) continue;
            _events.Writer.TryComplete();
            return false;
        }

        // After the events: a stream that finds nothing waiting may say this position.
        if (until > _heardUntil) Volatile.Write(ref _heardUntil, until);
        return true;
    }
}
