namespace Yuanzhuo.Platform.Live;

/// <summary>How many connections there are, of this node and of each visitor; nobody waits in a queue.</summary>
internal sealed class LiveSeats(LiveOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _ofVisitor = [];
    private int _all;

    /// <summary>A seat, or the status with which to refuse.</summary>
    public IDisposable? Take(string visitor, out int refusal)
    {
        lock (_gate)
        {
            var own = _ofVisitor.GetValueOrDefault(visitor);
            refusal = _all >= options.PerNode ? StatusCodes.Status503ServiceUnavailable : own >= options.PerVisitor ? StatusCodes.Status429TooManyRequests : 0;
            if (refusal != 0) return null;
            _all++;
            _ofVisitor[visitor] = own + 1;
            return new Seat(this, visitor);
        }
    }

    private void Leave(string visitor)
    {
        lock (_gate)
        {
            _all--;
            if (--_ofVisitor[visitor] == 0) _ofVisitor.Remove(visitor);
        }
    }

    private sealed class Seat(LiveSeats seats, string visitor) : IDisposable
    {
        public void Dispose() => seats.Leave(visitor);
    }
}
