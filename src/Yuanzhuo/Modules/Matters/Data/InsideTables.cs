using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>What those who handle a matter keep for themselves: in tables apart, so that no reader of the public record comes across it.</summary>
internal sealed class InsideTables : IEntityTypeConfiguration<MatterNote>, IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<MatterNote> note)
    {
        note.ToTable("matter_notes");
        // Sealing makes words longer: 2,000 characters of Chinese are about 8,200 characters sealed.
        note.Property(n => n.SealedWords).HasMaxLength(12000);
        note.HasIndex(n => new { n.MatterId, n.WrittenAt });
        note.HasOne<Matter>().WithMany().HasForeignKey(n => n.MatterId).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<OrgUnit>().WithMany().HasForeignKey(n => n.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.ToTable("assignments");
        assignment.HasIndex(a => a.MatterId).IsUnique();
        assignment.HasIndex(a => new { a.UnitId, a.AssigneeId });
        assignment.HasIndex(a => a.AssigneeId);
        assignment.HasOne<Matter>().WithMany().HasForeignKey(a => a.MatterId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne<OrgUnit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
