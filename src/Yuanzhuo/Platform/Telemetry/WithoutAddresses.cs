using OpenTelemetry;
using System.Diagnostics;

namespace Yuanzhuo.Platform.Telemetry;

/// <summary>
/// Takes the addresses asked for out of traces: a tracking number or a one-time link in a path opens somebody's concern, and a search
/// may hold a name. The route (<c>http.route</c>) stays.
/// </summary>
internal sealed class WithoutAddresses : BaseProcessor<Activity>
{
    private static readonly string[] Secret = ["url.path", "url.query", "url.full", "client.address", "network.peer.address", "user_agent.original"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Secret) data.SetTag(tag, null);
    }
}
