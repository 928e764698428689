using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.People.Domain;

namespace Yuanzhuo.Modules.People.Data;

internal sealed class PeopleImportTables : IEntityTypeConfiguration<PeopleImport>, IEntityTypeConfiguration<PeopleImportLine>
{
    public void Configure(EntityTypeBuilder<PeopleImport> import)
    {
        import.ToTable("people_imports");
        import.Property(i => i.Source).HasMaxLength(200);
        import.HasIndex(i => i.ImportedAt);
        import.HasMany(i => i.Lines).WithOne().HasForeignKey(l => l.PeopleImportId);
    }

    public void Configure(EntityTypeBuilder<PeopleImportLine> line)
    {
        line.ToTable("people_import_lines");
        line.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
