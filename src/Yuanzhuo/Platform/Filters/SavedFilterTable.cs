using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanzhuo.Platform.Filters;

internal sealed class SavedFilterTable : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> filter)
    {
        filter.ToTable("saved_filters");
        filter.HasKey(f => new { f.AccountId, f.List, f.Name });
        filter.Property(f => f.List).HasMaxLength(SavedFilter.LongestList);
        filter.Property(f => f.Name).HasMaxLength(SavedFilter.LongestName);
        filter.Property(f => f.Query).HasMaxLength(SavedFilter.LongestQuery);
        filter.HasOne<Account>().WithMany().HasForeignKey(f => f.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
