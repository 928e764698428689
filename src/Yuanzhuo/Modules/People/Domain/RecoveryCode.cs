using System.Security.Cryptography;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.Modules.People.Domain;

/// <summary>Stands once for a second factor that is lost (恢复码). Only its digest is kept; it is random enough for a fast one.</summary>
public sealed class RecoveryCode
{
    /// <summary>So many at once.</summary>
    public const int AtOnce = 10;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 16;

    public required Guid AccountId { get; init; }

    public required string Digest { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>New ones as they are shown, in groups of four that nobody mixes up: some 2^79 each.</summary>
    public static IReadOnlyList<string> Create() =>
        [.. Enumerable.Range(0, AtOnce).Select(_ => string.Join('-', RandomNumberGenerator.GetItems<char>(Letters, Length).Chunk(4).Select(group => new string(group))))];

    /// <summary>The digest by which a typed one is found, however it was spaced.</summary>
    public static string DigestOf(string typed) => OneTimeToken.DigestOf(new([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]));
}
