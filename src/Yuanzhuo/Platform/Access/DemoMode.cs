namespace Yuanzhuo.Platform.Access;

/// <summary>Whether this installation is a demonstration (<c>Demo:Enabled</c>): only then do invented people exist and may anybody step in as one.</summary>
public sealed record DemoMode(bool IsEnabled);
