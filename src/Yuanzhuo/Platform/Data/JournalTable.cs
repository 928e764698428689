using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.Platform.Data;

internal sealed class JournalTable : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("journal");
        entry.HasKey(e => e.Seq);
        entry.Property(e => e.Seq).ValueGeneratedOnAdd();
        entry.Ignore(e => e.Words);
        entry.Property(e => e.Kind).HasMaxLength(60);
        entry.Property(e => e.AggregateKind).HasMaxLength(60);
        entry.Property(e => e.ActorRole).HasMaxLength(40);
        entry.HasIndex(e => new { e.MatterId, e.Seq });
        entry.HasIndex(e => new { e.AggregateId, e.Seq });
        // What somebody of the staff did; what residents do costs nothing by it.
        entry.HasIndex(e => new { e.ActorAccountId, e.Seq }).HasFilter("\"ActorAccountId\" IS NOT NULL");
    }
}
