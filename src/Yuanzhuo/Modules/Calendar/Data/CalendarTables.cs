using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.Modules.Calendar.Data;

internal sealed class CalendarTables : IEntityTypeConfiguration<CalendarEdition>, IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarEdition> edition)
    {
        edition.ToTable("calendar_editions");
        edition.Property(e => e.Scope).HasMaxLength(12);
        edition.HasIndex(e => e.Scope).IsUnique();
        edition.HasMany(e => e.Days).WithOne().HasForeignKey(d => d.EditionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CalendarDay> day)
    {
        day.ToTable("calendar_days");
        day.HasKey(d => new { d.EditionId, d.On });
        day.Ignore(d => d.Value);
        day.Property(d => d.Name).HasMaxLength(HolidayFile.LongestName);
    }
}
