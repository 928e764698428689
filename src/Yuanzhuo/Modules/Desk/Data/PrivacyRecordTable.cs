using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Desk.Domain;

namespace Yuanzhuo.Modules.Desk.Data;

internal sealed class PrivacyRecordTable : IEntityTypeConfiguration<PrivacyRecord>
{
    public const int LongestSubject = 100;
    public const int LongestOutcome = 2000;

    public void Configure(EntityTypeBuilder<PrivacyRecord> record)
    {
        record.ToTable("privacy_records");
        record.Property(r => r.Subject).HasMaxLength(LongestSubject);
        record.Property(r => r.Outcome).HasMaxLength(LongestOutcome);
        record.HasIndex(r => r.DoneOn);
        record.HasIndex(r => r.NextDueOn);
        record.HasOne<Account>().WithMany().HasForeignKey(r => r.WrittenByAccountId).OnDelete(DeleteBehavior.Restrict);
        record.HasOne<PrivacyRecord>().WithMany().HasForeignKey(r => r.FollowedById).OnDelete(DeleteBehavior.Restrict);
    }
}
