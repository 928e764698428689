namespace Yuanzhuo.Platform.Privacy;

/// <summary>What somebody left with us about themselves, so that nobody else writes it down for everybody.</summary>
/// <param name="Name">Never passes into public words.</param>
/// <param name="Phone">Is asked about, though it looks like an office's.</param>
public sealed record KnownContact(string? Name, string? Phone)
{
    public static KnownContact None { get; } = new(null, null);

    /// <summary>Both are only the person's: a log shows neither.</summary>
    public override string ToString() => nameof(KnownContact);
}
