using System.Security.Cryptography;
using System.Text;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Journal;

/// <summary>
/// The words of a fact, kept beside it: the fact's details hold their salted digest, which the order chains. So the words can go later
/// and every digest stands. Without the salt, which goes with them, nobody can try out which words they were.
/// </summary>
public sealed class FactWords
{
    private const int SaltBytes = 16;

    /// <summary>The fact's <see cref="JournalEntry.Id"/>.</summary>
    public Guid FactId { get; private init; }

    /// <summary>Which of its values, as the details call it: <c>reason</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What was said, or what stands there since it was redacted.</summary>
    public PublicWords Words { get; private set; } = PublicWords.Empty;

    /// <summary>Random; null once the words were redacted.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>64 hexadecimal digits, lower case; null where the words are no longer the fact's own.</summary>
    public string? Digest => Salt is null ? null : Convert.ToHexStringLower(SHA256.HashData([.. Salt, .. Encoding.UTF8.GetBytes(Words.Text)]));

    public static FactWords Of(Guid factId, string name, PublicWords words) =>
        new() { FactId = factId, Name = name, Words = words, Salt = RandomNumberGenerator.GetBytes(SaltBytes) };

    /// <summary>What stands instead of words that a fact of earlier versions has in its details.</summary>
    public static FactWords Instead(Guid factId, string name, PublicWords mark) => new() { FactId = factId, Name = name, Words = mark };

    /// <summary>The words go, or a part of them, and the salt with them.</summary>
    /// <param name="left">What stands there now, with the mark that something was taken down.</param>
    public void Redact(PublicWords left) => (Words, Salt) = (left, null);
}
