using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Data;

internal sealed class OrgUnitTables : IEntityTypeConfiguration<OrgUnit>, IEntityTypeConfiguration<OrgUnitLife>
{
    public void Configure(EntityTypeBuilder<OrgUnit> unit)
    {
        unit.ToTable("org_units");
        unit.Property(u => u.Name).HasMaxLength(80);
        unit.Property(u => u.Code).HasMaxLength(12);
        unit.Property(u => u.Path).HasMaxLength(200);
        unit.Property(u => u.Initials).HasMaxLength(80);
        unit.HasIndex(u => u.Path);
        unit.HasIndex(u => u.Code);
        unit.HasIndex(u => u.ParentId);
        unit.HasOne<OrgUnit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
        unit.HasMany(u => u.Lives).WithOne().HasForeignKey(l => l.UnitId);
    }

    public void Configure(EntityTypeBuilder<OrgUnitLife> life)
    {
        life.ToTable("org_unit_lives");
        life.Property(l => l.Name).HasMaxLength(80);
        life.Property(l => l.Code).HasMaxLength(12);
        life.HasIndex(l => l.Code);
    }
}
