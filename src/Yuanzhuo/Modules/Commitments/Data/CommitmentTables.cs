using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.Modules.Commitments.Data;

internal sealed class CommitmentTables :
    IEntityTypeConfiguration<Commitment>, IEntityTypeConfiguration<CommitmentHelper>, IEntityTypeConfiguration<CommitmentFile>, IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Commitment> commitment)
    {
        commitment.ToTable("commitments");
        commitment.Ignore(c => c.Term).Ignore(c => c.IsAim).Ignore(c => c.IsProvisional);
        commitment.HasDeadline(c => c.Deadline, "", dueOn: "CountedOn");
        commitment.Property(c => c.Officer).HasMaxLength(Commitment.LongestOfficer);
        commitment.Property(c => c.Words).HasMaxLength(Commitment.LongestWords);
        commitment.Property(c => c.KeptWords).HasMaxLength(Commitment.LongestKeptWords);
        commitment.Property(c => c.DropReason).HasMaxLength(Commitment.LongestWords);
        commitment.HasIndex(c => c.MatterId);
        commitment.HasIndex(c => new { c.UnitId, c.State, c.DueOn });
        commitment.HasIndex(c => new { c.State, c.DueOn });
        commitment.HasIndex(c => c.RoundtableId);
        // The load counts a year's kept ones by who kept them: read out of the table, every commitment there ever was went by.
        commitment.HasIndex(c => new { c.KeptOn, c.UnitId, c.DueOn, c.PlaceId }, "IX_kept_commitments").HasFilter("\"State\" = 'Kept'");
        // The work page counts what was said of late.
        commitment.HasIndex(c => new { c.SpokenAt, c.State });
        commitment.HasOne<Matter>().WithMany().HasForeignKey(c => c.MatterId).OnDelete(DeleteBehavior.Restrict);
        commitment.HasOne<OrgUnit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        commitment.HasOne<OrgUnit>().WithMany().HasForeignKey(c => c.PlaceId).OnDelete(DeleteBehavior.Restrict);
        commitment.HasOne<Commitment>().WithMany().HasForeignKey(c => c.SupersededById).OnDelete(DeleteBehavior.Restrict);
        commitment.HasMany(c => c.Helpers).WithOne().HasForeignKey(h => h.CommitmentId);
        commitment.HasMany(c => c.Files).WithOne().HasForeignKey(f => f.CommitmentId);
        commitment.HasMany(c => c.Extensions).WithOne().HasForeignKey(e => e.CommitmentId);
    }

    public void Configure(EntityTypeBuilder<CommitmentHelper> helper)
    {
        helper.ToTable("commitment_helpers");
        helper.HasOne<OrgUnit>().WithMany().HasForeignKey(h => h.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CommitmentFile> file)
    {
        file.ToTable("commitment_files");
        file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Extension> extension)
    {
        extension.ToTable("extensions");
        extension.Property(e => e.Reason).HasMaxLength(Commitment.LongestWords);
        extension.Property(e => e.DecisionWords).HasMaxLength(Commitment.LongestWords);
        extension.HasIndex(e => e.State);
    }
}
