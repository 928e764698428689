using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanzhuo.Platform.Post;

internal sealed class PostTables : IEntityTypeConfiguration<Letter>, IEntityTypeConfiguration<Delivery>, IEntityTypeConfiguration<PostChoice>, IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("letters");
        letter.Property(l => l.TextKey).HasMaxLength(80);
        letter.Property(l => l.Robot).HasMaxLength(60);
        letter.Property(l => l.Path).HasMaxLength(300);
        letter.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        letter.HasIndex(l => new { l.AccountId, l.WrittenAt });
        letter.HasIndex(l => l.AccountId).HasFilter("\"ReadAt\" IS NULL AND \"AccountId\" IS NOT NULL").HasDatabaseName("IX_letters_unread");
        letter.HasIndex(l => l.ConcernId).HasFilter("\"ConcernId\" IS NOT NULL");
        letter.HasIndex(l => l.WrittenAt);
    }

    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("deliveries");
        delivery.Property(d => d.Addressee).HasMaxLength(80);
        delivery.Property(d => d.Failure).HasMaxLength(80);
        delivery.HasOne<Letter>().WithMany().HasForeignKey(d => d.LetterId).OnDelete(DeleteBehavior.Cascade);
        // Only what still has to be done stands in these.
        delivery.HasIndex(d => d.DueAt).HasFilter("\"State\" = 'Waiting'").HasDatabaseName("IX_deliveries_due");
        delivery.HasIndex(d => d.Addressee).HasFilter("\"State\" = 'Waiting'").HasDatabaseName("IX_deliveries_together");
        delivery.HasIndex(d => d.LetterId);
        delivery.HasIndex(d => d.MessageId);
        delivery.HasIndex(d => d.Id).HasFilter("\"State\" = 'Dead'").HasDatabaseName("IX_deliveries_dead");
    }

    public void Configure(EntityTypeBuilder<PostChoice> choice)
    {
        choice.ToTable("post_choices");
        choice.HasKey(c => c.AccountId);
        choice.Property(c => c.Email).HasMaxLength(800);
        choice.Property(c => c.Mobile).HasMaxLength(600);
        choice.Property(c => c.Language).HasMaxLength(10);
        choice.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("reminders");
        reminder.HasKey(r => new { r.ThingId, r.DueOn, r.Stage });
        reminder.HasIndex(r => r.DueOn);
    }
}
