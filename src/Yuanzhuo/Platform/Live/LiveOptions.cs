namespace Yuanzhuo.Platform.Live;

/// <summary>Bounds of the live connections of one node (<c>Live:*</c>).</summary>
public sealed class LiveOptions
{
    /// <summary>Connections of this node; whoever comes later is asked to come again (503). 0 switches them off.</summary>
    public int PerNode { get; init; } = 2000;

    /// <summary>Connections of one account, or of one address where nobody is signed in (429). A whole office may share an address.</summary>
    public int PerVisitor { get; init; } = 50;

    /// <summary>Seconds after which a connection ends and the browser comes again, through the door.</summary>
    public int Seconds { get; init; } = 600;

    /// <summary>The same for what opens only for posts: so long at most somebody still hears whose post ended.</summary>
    public int StaffSeconds { get; init; } = 120;

    /// <summary>Seconds of silence after which a sign of life is sent, so that proxies do not hang up.</summary>
    public double HeartbeatSeconds { get; init; } = 20;

    /// <summary>Events that may wait for a slow reader; with one more the connection ends, and the browser resumes.</summary>
    public int Buffer { get; init; } = 100;

    /// <summary>Positions that are read back for one who resumes; who is farther behind is told to read the page anew.</summary>
    public int MostBehind { get; init; } = 5000;
}
