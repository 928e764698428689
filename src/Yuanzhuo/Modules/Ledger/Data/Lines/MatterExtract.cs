using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Data.Lines;

/// <summary>
/// What a line of the ledger shows of a matter's parts, kept beside it by the database itself, so that a page of lines asks no part
/// of any matter. Nothing writes it but <see cref="MatterExtractSql"/>'s triggers.
/// </summary>
public sealed class MatterExtract
{
    public Guid MatterId { get; init; }

    /// <summary>People who said this: concerns and supports.</summary>
    public int Voices { get; init; }

    /// <summary>How the founding concern came in; null where the community opened the matter by itself.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The words of the latest progress.</summary>
    public string? ProgressWords { get; init; }

    public DateTimeOffset? ProgressAt { get; init; }

    /// <summary>The words of the open commitment that is due first (承诺原话).</summary>
    public string? CommitmentWords { get; init; }
}

internal sealed class MatterExtractTable : IEntityTypeConfiguration<MatterExtract>
{
    public void Configure(EntityTypeBuilder<MatterExtract> extract)
    {
        extract.ToTable("matter_extracts");
        extract.HasKey(e => e.MatterId);
        extract.Property(e => e.ProgressWords).HasMaxLength(2000);
        extract.Property(e => e.CommitmentWords).HasMaxLength(Commitment.LongestWords);
        extract.HasOne<Matter>().WithOne().HasForeignKey<MatterExtract>(e => e.MatterId).OnDelete(DeleteBehavior.Cascade);
    }
}
