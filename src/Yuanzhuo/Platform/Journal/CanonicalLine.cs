using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Yuanzhuo.Platform.Journal;

/// <summary>
/// The bytes of a fact on which the public record stands, for ever: docs/journal.md defines them for whoever checks without this
/// program. Words that can be taken back later are no part of it, only their salted digests, which stand in the details.
/// </summary>
public static class CanonicalLine
{
    private const char Separator = '\t';
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>What the first fact is chained to.</summary>
    public static readonly byte[] Beginning = new byte[SHA256.HashSizeInBytes];

    /// <summary>The details come last, so that nothing in them can be taken for another field.</summary>
    public static string Of(long position, JournalEntry fact) => string.Join(Separator,
        "1",
        position.ToString(CultureInfo.InvariantCulture),
        fact.Id.ToString("D"),
        fact.At.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture),
        fact.Kind,
        fact.AggregateKind,
        fact.AggregateId.ToString("D"),
        fact.MatterId?.ToString("D"),
        fact.PlaceId?.ToString("D"),
        fact.ActorAccountId?.ToString("D"),
        fact.ActorUnitId?.ToString("D"),
        fact.ActorRole,
        fact.Details);

    /// <summary>The line's digest is chained, not the line: a reader can be shown the chain without the facts, and any single fact with it.</summary>
    public static byte[] Chain(byte[] before, long position, JournalEntry fact)
    {
        Span<byte> both = stackalloc byte[2 * SHA256.HashSizeInBytes];
        before.CopyTo(both);
        SHA256.HashData(Encoding.UTF8.GetBytes(Of(position, fact)), both[SHA256.HashSizeInBytes..]);
        return SHA256.HashData(both);
    }
}
