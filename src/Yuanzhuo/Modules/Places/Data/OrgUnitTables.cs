using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Places.Data;

internal sealed class OrgUnitTables : IEntityTypeConfiguration<OrgUnit>, IEntityTypeConfiguration<OrgUnitLife>, IEntityTypeConfiguration<UnitImport>, IEntityTypeConfiguration<UnitImportLine>
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

    public void Configure(EntityTypeBuilder<UnitImport> import)
    {
        import.ToTable("unit_imports");
        import.Property(i => i.Source).HasMaxLength(200);
        import.HasIndex(i => i.ImportedAt);
        import.HasMany(i => i.Lines).WithOne().HasForeignKey(l => l.UnitImportId);
    }

    public void Configure(EntityTypeBuilder<UnitImportLine> line)
    {
        line.ToTable("unit_import_lines");
        line.Property(l => l.NameBefore).HasMaxLength(80);
        line.Property(l => l.NameAfter).HasMaxLength(80);
        line.Property(l => l.CodeBefore).HasMaxLength(12);
        line.Property(l => l.CodeAfter).HasMaxLength(12);
        line.HasOne<OrgUnit>().WithMany().HasForeignKey(l => l.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
