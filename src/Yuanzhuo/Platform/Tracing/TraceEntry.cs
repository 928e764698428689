using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanzhuo.Platform.Tracing;

/// <summary>
/// One entry of the access trace. Only added, never changed; gone after its term (triggers hold to both). Whoever reads the database
/// alone learns when and which account; from where and what is sealed, and a name that nobody has is a keyed digest.
/// </summary>
public sealed class TraceEntry
{
    /// <summary>Order of writing, given by the database.</summary>
    public long Seq { get; private set; }

    public required DateTimeOffset At { get; init; }

    public required TraceKind Kind { get; init; }

    /// <summary>Who; null where nobody is known by that name, and for the system.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The name that was tried where no account bears it: equal names can be told, no name can be read.</summary>
    public string? NameDigest { get; init; }

    /// <summary>Where the thing belongs.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary><see cref="TraceDetails"/>.</summary>
    public string? Sealed { get; init; }
}

/// <summary>What is sealed of an entry.</summary>
/// <param name="Address">From where: the address, of IPv6 the network.</param>
/// <param name="Browser">What the browser said of itself.</param>
/// <param name="Thing">What it was about, by its address in the product.</param>
public sealed record TraceDetails(string Address, string Browser, string Thing);

/// <summary>The key of the digests, itself sealed; made when it is first needed.</summary>
public sealed class TraceKey
{
    public required int Id { get; init; }

    public required string Secret { get; init; }
}

internal sealed class TraceTables : IEntityTypeConfiguration<TraceEntry>, IEntityTypeConfiguration<TraceKey>
{
    public const string Entries = "trace_entries";

    public void Configure(EntityTypeBuilder<TraceEntry> entry)
    {
        entry.ToTable(Entries);
        entry.HasKey(e => e.Seq);
        entry.Property(e => e.Seq).ValueGeneratedOnAdd();
        entry.Property(e => e.NameDigest).HasMaxLength(64);
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.AccountId, e.Seq });
    }

    public void Configure(EntityTypeBuilder<TraceKey> key)
    {
        key.ToTable("trace_keys");
        key.Property(k => k.Id).ValueGeneratedNever();
    }
}
