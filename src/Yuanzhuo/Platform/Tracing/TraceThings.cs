namespace Yuanzhuo.Platform.Tracing;

/// <summary>Things that a trace is about and that several write of.</summary>
public static class TraceThings
{
    public const string SignIn = "/sign-in";
    public const string SecondStep = "/sign-in/second";
    public const string Prove = "/account/prove";
    public const string StepIn = "/demo/step-in";
    public const string SignOut = "/sign-out";
    public const string OwnPassword = "/account/password";
}
