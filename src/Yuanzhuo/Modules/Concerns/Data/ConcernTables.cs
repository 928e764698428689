using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Concerns.Data;

internal sealed class ConcernTables : IEntityTypeConfiguration<Concern>, IEntityTypeConfiguration<ConcernPhoto>
{
    public void Configure(EntityTypeBuilder<Concern> concern)
    {
        concern.ToTable("concerns");
        concern.Property(c => c.TrackingNumber).HasMaxLength(20);
        concern.Property(c => c.PublicWords).HasMaxLength(5000);
        concern.Property(c => c.Category).HasMaxLength(40);
        concern.ComplexProperty(c => c.Contact, contact =>
        {
            contact.Property(c => c!.Name).HasColumnName("ContactName").HasMaxLength(600);
            contact.Property(c => c!.Phone).HasColumnName("ContactPhone").HasMaxLength(600);
        });
        concern.HasDeadline(c => c.FirstAnswer, "FirstAnswer");
        concern.HasIndex(c => c.TrackingNumber).IsUnique();
        concern.HasIndex(c => new { c.PlaceId, c.State, c.RaisedOn });
        // For forgetting: only what was taken up and is not forgotten stands in it, so that raising writes nothing here.
        concern.HasIndex(c => c.RaisedOn).HasFilter("\"RaiserForgottenAt\" IS NULL AND \"State\" = 'TakenUp'").HasDatabaseName("IX_concerns_to_forget");
        concern.HasOne<OrgUnit>().WithMany().HasForeignKey(c => c.PlaceId).OnDelete(DeleteBehavior.Restrict);
        concern.HasMany(c => c.Photos).WithOne().HasForeignKey(p => p.ConcernId);
    }

    public void Configure(EntityTypeBuilder<ConcernPhoto> photo) => photo.ToTable("concern_photos");
}

internal sealed class ConcernDraftTables : IEntityTypeConfiguration<ConcernDraft>, IEntityTypeConfiguration<ConcernDraftPhoto>
{
    public void Configure(EntityTypeBuilder<ConcernDraft> draft)
    {
        draft.ToTable("concern_drafts");
        draft.Property(d => d.KeyDigest).HasMaxLength(64);
        draft.Ignore(d => d.Words).Ignore(d => d.Spot);
        draft.Property(d => d.ContactName).HasMaxLength(600);
        draft.Property(d => d.ContactPhone).HasMaxLength(600);
        draft.Property(d => d.SentNumber).HasMaxLength(20);
        draft.HasIndex(d => d.KeyDigest).IsUnique();
        draft.HasIndex(d => d.SentNumber);
        draft.HasIndex(d => d.TouchedAt);
        draft.HasMany(d => d.Photos).WithOne().HasForeignKey(p => p.DraftId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ConcernDraftPhoto> photo) => photo.ToTable("concern_draft_photos");
}
