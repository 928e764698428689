using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Live;

/// <summary>Two nodes that place and hear by themselves, with short times for live connections.</summary>
public sealed class LiveNodes : TwoNodes
{
    public const int PerVisitor = 12;

    protected override IReadOnlyList<(string Name, string Value)> MoreSettings =>
        [("Tail:Enabled", "true"), ("Live:HeartbeatSeconds", "0.3"), ("Live:PerVisitor", $"{PerVisitor}"), ("Live:StaffSeconds", "4"), ("SignIn:IdleMinutes", "30"), ("Live:MostBehind", "400")];
}
