using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanzhuo.Platform.Access;

/// <summary>A session of staff, kept on the server: the cookie only names it. Ended here it opens nothing, wherever the cookie was copied to.</summary>
public sealed class Session
{
    public Guid Id { get; init; } = NewId.Next();

    public required Guid AccountId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When its person last proved who they are: by signing in, or anew before something that asks for it.</summary>
    public DateTimeOffset? ProvenAt { get; set; }

    /// <summary>What the browser said of itself, so that its person knows it again.</summary>
    public required string Browser { get; init; }

    /// <summary>The address it began at.</summary>
    public required string Address { get; init; }
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public const int LongestBrowser = 200;

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions");
        session.Property(s => s.Browser).HasMaxLength(LongestBrowser);
        session.Property(s => s.Address).HasMaxLength(45);
        session.HasIndex(s => new { s.AccountId, s.StartedAt });
        session.HasIndex(s => s.StartedAt);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
