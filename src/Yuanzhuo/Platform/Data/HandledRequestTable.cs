using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanzhuo.Platform.Data;

internal sealed class HandledRequestTable : IEntityTypeConfiguration<HandledRequest>
{
    public void Configure(EntityTypeBuilder<HandledRequest> request)
    {
        request.ToTable("handled_requests");
        request.HasKey(r => r.Key);
        request.Property(r => r.Key).HasMaxLength(64);
        request.Property(r => r.Fingerprint).HasMaxLength(64);
        request.HasIndex(r => r.At);
    }
}
