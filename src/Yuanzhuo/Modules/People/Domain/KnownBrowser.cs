namespace Yuanzhuo.Modules.People.Domain;

/// <summary>
/// A browser that a person signed in with before. Wrong tries of strangers do not lock it, and its own are counted here. Known by a secret in its cookie, of which
/// the digest is kept.
/// </summary>
public sealed class KnownBrowser
{
    /// <summary>It is forgotten so long after the last sign-in.</summary>
    public const int KeptDays = 180;

    public required Guid AccountId { get; init; }

    public required string Digest { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>Wrong tries in a row.</summary>
    public int Failed { get; set; }

    /// <summary>How often it was locked in a row.</summary>
    public int Lockouts { get; set; }

    public DateTimeOffset? LockedUntilAt { get; set; }
}
