using System.Threading.Channels;

namespace Yuanzhuo.Platform.Journal;

/// <summary>Says "something is new" to the one who waits in this process; said many times before they look, it is heard once.</summary>
public sealed class Signal
{
    private readonly Channel<bool> _said = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Say() => _said.Writer.TryWrite(true);

    /// <summary>Until it is said, or so long at most.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(atMost);
        try
        {
            await _said.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nobody said anything; whoever waits looks all the same.
        }
    }
}
