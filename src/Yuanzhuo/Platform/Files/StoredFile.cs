using Microsoft.EntityFrameworkCore.Metadata.Builders;
using System.Security.Cryptography;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Files;

/// <summary>A file in the database, so that web nodes keep no state. Images are cleaned of location and camera data before they come here.</summary>
public sealed class StoredFile
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>One of the types the intake lets in; never what the sender claimed.</summary>
    public required string ContentType { get; init; }

    /// <summary>A safe name for downloads.</summary>
    public required string Name { get; set; }

    /// <summary>What it holds; nothing once it was taken down.</summary>
    public required byte[] Bytes { get; set; }

    /// <summary>Whether everybody may see it; residents' photos are for those who handle the matter until somebody releases them.</summary>
    public bool IsPublic { get; set; }

    /// <summary>The place it was filed at. Who may see it goes by where that stands now to which it belongs (<see cref="FileReaders"/>).</summary>
    public Guid? PlaceId { get; init; }

    public DateTimeOffset StoredAt { get; init; }

    /// <summary>When it was taken down (撤下); its place says so, and why.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public PublicWords? WithdrawnReason { get; private set; }

    /// <summary>Takes it down: what it held goes, and its name, which may say as much.</summary>
    /// <returns>The SHA-256 of what it held, so that whoever still has it can be shown to have it.</returns>
    public string Withdraw(PublicWords reason, DateTimeOffset at)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Bytes));
        (Bytes, Name, WithdrawnAt, WithdrawnReason) = ([], "", at, reason);
        return digest;
    }
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
