using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Matters.Data;

internal sealed class MatterTables :
    IEntityTypeConfiguration<Matter>, IEntityTypeConfiguration<MatterVoice>, IEntityTypeConfiguration<HandOver>, IEntityTypeConfiguration<Holding>,
    IEntityTypeConfiguration<StepVisit>, IEntityTypeConfiguration<Progress>, IEntityTypeConfiguration<ProgressFile>
{
    public void Configure(EntityTypeBuilder<Matter> matter)
    {
        matter.ToTable("matters");
        matter.Property(m => m.Number).HasMaxLength(24);
        matter.Property(m => m.Title).HasMaxLength(120);
        matter.Property(m => m.Summary).HasMaxLength(2000);
        matter.Property(m => m.Category).HasMaxLength(40);
        matter.Property(m => m.EndingWords).HasMaxLength(2000);
        matter.Ignore(m => m.Due);
        matter.HasDeadline(m => m.Handling, "Handling", amount: "HandlingDays");
        matter.HasIndex(m => m.Number).IsUnique();
        // None but after an upgrade that writes search words in another way.
        matter.HasIndex(m => m.IsSearchOld).HasFilter("\"IsSearchOld\"");
        matter.HasIndex(m => m.OpenedAt);
        matter.HasIndex(m => new { m.PlaceId, m.ReceivedOn });
        // The lists behind figures by the divisions of the day.
        matter.HasIndex(m => new { m.ReceivedPlaceId, m.ReceivedOn });
        matter.HasIndex(m => m.HolderId);
        // Few at any time, and looked for on every page of work.
        matter.HasIndex(m => m.SaidUnsolvedAt).HasFilter("\"SaidUnsolvedAt\" IS NOT NULL");
        matter.HasOne<OrgUnit>().WithMany().HasForeignKey(m => m.PlaceId).OnDelete(DeleteBehavior.Restrict);
        matter.HasOne<OrgUnit>().WithMany().HasForeignKey(m => m.HolderId).OnDelete(DeleteBehavior.Restrict);
        matter.HasOne<Concern>().WithMany().HasForeignKey(m => m.FoundingConcernId).OnDelete(DeleteBehavior.Restrict);
        matter.HasOne<Matter>().WithMany().HasForeignKey(m => m.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        matter.HasMany(m => m.Voices).WithOne().HasForeignKey(v => v.MatterId);
        matter.HasMany(m => m.HandOvers).WithOne().HasForeignKey(h => h.MatterId);
        matter.HasMany(m => m.Holdings).WithOne().HasForeignKey(h => h.MatterId);
        matter.HasMany(m => m.Visits).WithOne().HasForeignKey(v => v.MatterId);
        matter.HasMany(m => m.ProgressEntries).WithOne().HasForeignKey(p => p.MatterId);
    }

    public void Configure(EntityTypeBuilder<MatterVoice> voice)
    {
        voice.ToTable("matter_voices");
        voice.Property(v => v.Answer).HasMaxLength(2000);
        voice.HasIndex(v => v.ConcernId);
        voice.HasOne<Concern>().WithMany().HasForeignKey(v => v.ConcernId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<HandOver> handOver)
    {
        handOver.ToTable("hand_overs");
        handOver.Property(h => h.Reason).HasMaxLength(500);
        handOver.Property(h => h.RefusalReason).HasMaxLength(500);
        handOver.Ignore(h => h.Due);
        handOver.HasDeadline(h => h.Answer, "Answer");
        handOver.HasIndex(h => new { h.ToUnitId, h.State });
    }

    public void Configure(EntityTypeBuilder<Holding> holding) => holding.ToTable("holdings");

    public void Configure(EntityTypeBuilder<StepVisit> visit) => visit.ToTable("step_visits");

    public void Configure(EntityTypeBuilder<Progress> progress)
    {
        progress.ToTable("progress");
        progress.Property(p => p.Words).HasMaxLength(2000);
        progress.HasMany(p => p.Files).WithOne().HasForeignKey(f => f.ProgressId);
    }

    public void Configure(EntityTypeBuilder<ProgressFile> file) => file.ToTable("progress_files");
}
