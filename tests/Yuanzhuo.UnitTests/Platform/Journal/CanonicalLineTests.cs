using System.Security.Cryptography;
using System.Text;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.UnitTests.Platform.Journal;

/// <summary>The bytes of docs/journal.md. They may never change: everybody who kept a digest would find the record broken.</summary>
public sealed class CanonicalLineTests
{
    private static readonly JournalEntry Fact = new()
    {
        Id = Guid.Parse("019ac000-0000-7000-8000-0000000000aa"),
        At = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)).AddTicks(12345670),
        Kind = "ProgressReported",
        AggregateKind = "Matter",
        AggregateId = Guid.Parse("019AC000-0000-7000-8000-0000000000BB"),
        MatterId = Guid.Parse("019ac000-0000-7000-8000-0000000000bb"),
        ActorRole = "CommunityOrganiser",
        Details = """{"words":"换了\t新水管"}""",
    };

    [Fact]
    public void The_line_has_its_fields_in_order_instants_in_utc_microseconds_and_nothing_for_what_is_absent() => Assert.Equal(
        "1\t7\t019ac000-0000-7000-8000-0000000000aa\t2026-03-02T01:00:01.234567Z\tProgressReported\tMatter\t019ac000-0000-7000-8000-0000000000bb\t"
        + "019ac000-0000-7000-8000-0000000000bb\t\t\t\tCommunityOrganiser\t{\"words\":\"换了\\t新水管\"}",
        CanonicalLine.Of(7, Fact));

    [Fact]
    public void The_digest_is_of_the_digest_before_and_the_digest_of_the_line()
    {
        var before = SHA256.HashData("before"u8);
        byte[] both = [.. before, .. SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalLine.Of(7, Fact)))];

        Assert.Equal(SHA256.HashData(both), CanonicalLine.Chain(before, 7, Fact));
    }

    [Fact]
    public void The_first_digest_of_a_journal_is_known_to_the_last_bit() =>
        Assert.Equal("4c4fec9c115393967d5cf37f8679fcf1eb73e8f27240421ca09acc394b5db8d0", Convert.ToHexStringLower(CanonicalLine.Chain(CanonicalLine.Beginning, 1, Fact)));
}
