using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanzhuo.Platform.Journal;

internal sealed class OrderTables : IEntityTypeConfiguration<JournalPosition>, IEntityTypeConfiguration<UnplacedFact>
{
    public void Configure(EntityTypeBuilder<JournalPosition> position)
    {
        position.ToTable("journal_positions");
        position.HasKey(p => p.Position);
        position.Property(p => p.Position).ValueGeneratedNever();
        position.HasIndex(p => p.FactSeq).IsUnique();
    }

    public void Configure(EntityTypeBuilder<UnplacedFact> fact)
    {
        fact.ToTable("unplaced_facts");
        fact.HasKey(f => f.FactSeq);
        fact.Property(f => f.FactSeq).ValueGeneratedNever();
    }
}
