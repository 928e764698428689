using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanzhuo.Platform.Files;

/// <summary>A file in the database, so that web nodes keep no state. Images are cleaned of location and camera data before they come here.</summary>
public sealed class StoredFile
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>One of the types the intake lets in; never what the sender claimed.</summary>
    public required string ContentType { get; init; }

    /// <summary>A safe name for downloads.</summary>
    public required string Name { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>Whether everybody may see it; residents' photos are for those who handle the matter until somebody releases them.</summary>
    public bool IsPublic { get; set; }

    /// <summary>The place it belongs to: who may read work there may see it.</summary>
    public Guid? PlaceId { get; init; }

    public DateTimeOffset StoredAt { get; init; }
}

internal sealed class StoredFileTable : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("stored_files");
        file.Property(f => f.ContentType).HasMaxLength(100);
        file.Property(f => f.Name).HasMaxLength(120);
    }
}
