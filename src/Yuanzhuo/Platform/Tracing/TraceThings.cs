namespace Yuanzhuo.Platform.Tracing;

/// <summary>Things that a trace is about and that several write of.</summary>
public static class TraceThings
{
    public const string SignIn = "/sign-in";
}
