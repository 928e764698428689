using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Platform.Operations.Backup;

namespace Yuanzhuo.Platform.Keys;

internal sealed class KeyTable : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> key)
    {
        key.ToTable(KeysCopy.Table);
        key.Property(k => k.FriendlyName).HasMaxLength(200).IsRequired();
        key.Property(k => k.Xml).IsRequired();
        key.HasIndex(k => k.FriendlyName).IsUnique();
    }
}
