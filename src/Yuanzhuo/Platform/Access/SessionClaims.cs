namespace Yuanzhuo.Platform.Access;

/// <summary>The session's cookie, and what a session remembers of its account beside id and security stamp. Posts are not among it: they are read anew for each request.</summary>
internal static class SessionClaims
{
    /// <summary>The cookie that holds the session.</summary>
    public const string Cookie = "yz.session";

    /// <summary>The session's id on the server.</summary>
    public const string Session = "session";

    public const string Name = "name";

    public const string Demo = "demo";

    public const string MustChangePassword = "must-change-password";
}
