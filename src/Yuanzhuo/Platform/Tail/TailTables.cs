using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanzhuo.Platform.Tail;

internal sealed class TailTables : IEntityTypeConfiguration<TailCursor>, IEntityTypeConfiguration<SetAsideFact>
{
    public void Configure(EntityTypeBuilder<TailCursor> cursor)
    {
        cursor.ToTable("tail_cursors");
        cursor.HasKey(c => c.Hearer);
        cursor.Property(c => c.Hearer).HasMaxLength(80);
    }

    public void Configure(EntityTypeBuilder<SetAsideFact> fact)
    {
        fact.ToTable("set_aside_facts");
        fact.HasKey(f => new { f.Hearer, f.Position });
        fact.Property(f => f.Hearer).HasMaxLength(80);
        fact.Property(f => f.Failure).HasMaxLength(200);
    }
}
