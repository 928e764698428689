namespace Yuanzhuo.Platform.Access;

/// <summary>What a session remembers of its account beside id and security stamp. Posts are not among it: they are read anew for each request.</summary>
internal static class SessionClaims
{
    public const string Name = "name";

    public const string Demo = "demo";

    public const string MustChangePassword = "must-change-password";
}
