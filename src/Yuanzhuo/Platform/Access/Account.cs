using Microsoft.AspNetCore.Identity;

namespace Yuanzhuo.Platform.Access;

/// <summary>A person who can sign in. Residents need none. Rights come from posts, never from the account itself.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name shown to colleagues.</summary>
    public required string DisplayName { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Set when the person left: no sign-in any more, the record stays.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>A password somebody else chose: nothing opens until it is changed.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Until when a password that somebody else chose opens the door; null for one's own.</summary>
    public DateTimeOffset? PasswordUntil { get; set; }

    /// <summary>How often the name was locked in a row: each pause is longer than the last.</summary>
    public int Lockouts { get; set; }

    /// <summary>Whether the demo's step-in page may offer this account.</summary>
    public bool IsDemo { get; init; }
}
