using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.Modules.Roundtables.Data;

internal sealed class RoundtableTables : IEntityTypeConfiguration<Roundtable>, IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<Participant>
{
    /// <summary>Longest reason for a short notice or a cancellation.</summary>
    public const int LongestReason = 500;

    public void Configure(EntityTypeBuilder<Roundtable> table)
    {
        table.ToTable("roundtables");
        table.Ignore(r => r.NoLongerAsked);
        table.Ignore(r => r.NewlyAsked);
        table.Property(r => r.Number).HasMaxLength(24);
        table.Property(r => r.Title).HasMaxLength(Roundtable.LongestTitle);
        table.Property(r => r.Venue).HasMaxLength(Roundtable.LongestVenue);
        table.Property(r => r.WhyShort).HasMaxLength(LongestReason);
        table.Property(r => r.CancelReason).HasMaxLength(LongestReason);
        table.HasIndex(r => r.Number).IsUnique();
        table.HasIndex(r => r.StartsAt);
        table.HasIndex(r => new { r.State, r.HeldOn });
        table.HasIndex(r => r.HostUnitId);
        table.HasOne<OrgUnit>().WithMany().HasForeignKey(r => r.HostUnitId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(r => r.Agenda).WithOne().HasForeignKey(i => i.RoundtableId);
        table.HasMany(r => r.Participants).WithOne().HasForeignKey(p => p.RoundtableId);
    }

    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.ToTable("agenda_items");
        item.Property(i => i.Words).HasMaxLength(AgendaItem.LongestWords);
        item.HasOne<Matter>().WithMany().HasForeignKey(i => i.MatterId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.ToTable("participants");
        participant.Property(p => p.Label).HasMaxLength(Participant.LongestLabel);
        participant.HasOne<OrgUnit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
