using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Concerns.Data;

internal sealed class ConcernTables : IEntityTypeConfiguration<Concern>, IEntityTypeConfiguration<ConcernPhoto>
{
    public void Configure(EntityTypeBuilder<Concern> concern)
    {
        concern.ToTable("concerns");
        concern.Property(c => c.TrackingNumber).HasMaxLength(20);
        concern.Property(c => c.Words).HasMaxLength(4000);
        concern.Property(c => c.PublicWords).HasMaxLength(5000);
        concern.Property(c => c.Category).HasMaxLength(40);
        concern.ComplexProperty(c => c.Contact, contact =>
        {
            contact.Property(c => c!.Name).HasColumnName("ContactName").HasMaxLength(600);
            contact.Property(c => c!.Phone).HasColumnName("ContactPhone").HasMaxLength(600);
        });
        concern.HasIndex(c => c.TrackingNumber).IsUnique();
        concern.HasIndex(c => new { c.PlaceId, c.State, c.RaisedOn });
        concern.HasOne<OrgUnit>().WithMany().HasForeignKey(c => c.PlaceId).OnDelete(DeleteBehavior.Restrict);
        concern.HasMany(c => c.Photos).WithOne().HasForeignKey(p => p.ConcernId);
    }

    public void Configure(EntityTypeBuilder<ConcernPhoto> photo) => photo.ToTable("concern_photos");
}

/// <summary>The module's tables, for itself and those after it.</summary>
public static class ConcernsQueries
{
    extension(YuanzhuoDb db)
    {
        public DbSet<Concern> Concerns => db.Set<Concern>();
    }
}
