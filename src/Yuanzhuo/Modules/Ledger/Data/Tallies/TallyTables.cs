using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanzhuo.Modules.Ledger.Data.Tallies;

internal sealed class TallyTables : IEntityTypeConfiguration<Tally>, IEntityTypeConfiguration<TallyChange>
{
    private const int LongestCategory = 40, LongestKind = 20, LongestTree = 8;

    public void Configure(EntityTypeBuilder<Tally> tally)
    {
        tally.ToTable("unit_tallies");
        tally.HasKey(t => new { t.Tree, t.UnitId, t.Month, t.Category, t.Kind });
        tally.Property(t => t.Tree).HasMaxLength(LongestTree);
        tally.Property(t => t.Category).HasMaxLength(LongestCategory);
        tally.Property(t => t.Kind).HasMaxLength(LongestKind);
    }

    public void Configure(EntityTypeBuilder<TallyChange> change)
    {
        change.ToTable("unit_tally_changes");
        change.HasKey(c => c.Id);
        change.Property(c => c.Id).ValueGeneratedOnAdd();
        change.Property(c => c.Category).HasMaxLength(LongestCategory);
        change.Property(c => c.Kind).HasMaxLength(LongestKind);
    }
}
