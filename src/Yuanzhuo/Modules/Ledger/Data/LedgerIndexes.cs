using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>What the ledger's orders and figures need from tables of other modules: indexes only, no column.</summary>
internal sealed class LedgerIndexes : IEntityTypeConfiguration<Matter>, IEntityTypeConfiguration<Concern>, IEntityTypeConfiguration<Progress>, IEntityTypeConfiguration<MatterVoice>
{
    private const string IsOpen = "\"Ending\" IS NULL";

    public void Configure(EntityTypeBuilder<Matter> matter)
    {
        matter.HasIndex(m => new { m.ReceivedOn, m.Number });
        matter.HasIndex(m => new { m.LastMovedAt, m.Number });
        matter.HasIndex(m => new { m.DueOn, m.Number });
        matter.HasIndex(m => new { m.EndedAt, m.Number });

        // One kind of ending, or what is open, in the usual order: the latest are hardly ever solved yet, so 23,000 others were walked over for a page of solved ones.
        matter.HasIndex(m => new { m.Ending, m.ReceivedOn, m.Number });

        // Work is about what is open, which stays a small part of everything: by place, by holder, by the last movement.
        matter.HasIndex(m => new { m.PlaceId, m.DueOn, m.Number }, "IX_open_matters_PlaceId_DueOn").HasFilter(IsOpen);
        matter.HasIndex(m => new { m.HolderId, m.DueOn, m.Number }, "IX_open_matters_HolderId_DueOn").HasFilter(IsOpen);
        matter.HasIndex(m => new { m.LastMovedAt, m.Number }, "IX_open_matters_LastMovedAt").HasFilter(IsOpen);

        // Among the open ones in the usual order: whether it is overdue stands in the index, for the latest are not yet and 2,400 of them were fetched for a page of red ones.
        matter.HasIndex(m => new { m.ReceivedOn, m.Number, m.DueOn }, "IX_open_matters_ReceivedOn").HasFilter(IsOpen);
        matter.HasIndex(m => new { m.Category, m.ReceivedOn, m.Number });

        // Few open matters have no due day; without an index of their own they were sought through every number there is.
        matter.HasIndex(m => m.Number, "IX_open_matters_without_day").HasFilter(IsOpen + " AND \"DueOn\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<Concern> concern)
    {
        concern.HasIndex(c => new { c.State, c.RaisedOn });

        // The days at the ends of a period are counted one by one; it grows at its end only, so raising hardly feels it.
        concern.HasIndex(c => c.RaisedOn, "IX_concerns_by_day");
    }

    /// <summary>Few voices were merged: asked which of a month's concerns live on as one, the database read all there are.</summary>
    public void Configure(EntityTypeBuilder<MatterVoice> voice) => voice.HasIndex(v => v.ConcernId, "IX_merged_voices").HasFilter("\"Kind\" = 'Merged' AND \"LeftAt\" IS NULL");

    public void Configure(EntityTypeBuilder<Progress> progress) => progress.HasIndex(p => new { p.MatterId, p.ReportedAt });
}
