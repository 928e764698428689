using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Modules.Roundtables.Data;

internal sealed class RoundtableTables : IEntityTypeConfiguration<Roundtable>, IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Roundtable> table)
    {
        table.ToTable("roundtables");
        table.Property(r => r.Number).HasMaxLength(24);
        table.Property(r => r.Title).HasMaxLength(120);
        table.Property(r => r.Venue).HasMaxLength(120);
        table.HasIndex(r => r.Number).IsUnique();
        table.HasIndex(r => r.StartsAt);
        table.HasIndex(r => r.HostUnitId);
        table.HasOne<OrgUnit>().WithMany().HasForeignKey(r => r.HostUnitId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(r => r.Agenda).WithOne().HasForeignKey(i => i.RoundtableId);
        table.HasMany(r => r.Participants).WithOne().HasForeignKey(p => p.RoundtableId);
    }

    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.ToTable("agenda_items");
        item.Property(i => i.Words).HasMaxLength(2000);
        item.HasOne<Matter>().WithMany().HasForeignKey(i => i.MatterId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.ToTable("participants");
        participant.Property(p => p.Label).HasMaxLength(60);
        participant.HasOne<OrgUnit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>The module's tables, for itself and those after it.</summary>
public static class RoundtablesQueries
{
    extension(YuanzhuoDb db)
    {
        public DbSet<Roundtable> Roundtables => db.Set<Roundtable>();

        /// <summary>The whole roundtable, ready to be changed, or null.</summary>
        public Task<Roundtable?> RoundtableAsync(string number, CancellationToken ct = default) =>
            db.Set<Roundtable>().Include(r => r.Agenda.OrderBy(i => i.Order)).Include(r => r.Participants.OrderBy(p => p.Order)).AsSplitQuery()
                .FirstOrDefaultAsync(r => r.Number == number, ct);
    }
}
