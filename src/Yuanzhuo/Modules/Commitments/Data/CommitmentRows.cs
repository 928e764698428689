using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Data.Trips;

namespace Yuanzhuo.Modules.Commitments.Data;

/// <summary>All commitments of the matter for which a <see cref="Gather"/> asks by its number, with those of matters merged into it and what stands around them.</summary>
public sealed class CommitmentRows
{
    private const string Matters = $"""(SELECT "Id" FROM matters WHERE "Id" = {MatterRows.Id} OR "MergedIntoId" = {MatterRows.Id})""";
    private const string Commitments = $"""(SELECT "Id" FROM commitments WHERE "MatterId" IN {Matters})""";

    private readonly Rows<Commitment> _commitments;
    private readonly Rows<CommitmentHelper> _helpers;
    private readonly Rows<CommitmentFile> _files;
    private readonly Rows<Extension> _extensions;

    private CommitmentRows(Gather gather)
    {
        _commitments = gather.All<Commitment>($"\"MatterId\" IN {Matters}");
        _helpers = gather.All<CommitmentHelper>($"\"CommitmentId\" IN {Commitments}");
        _files = gather.All<CommitmentFile>($"\"CommitmentId\" IN {Commitments}");
        _extensions = gather.All<Extension>($"\"CommitmentId\" IN {Commitments} ORDER BY \"AskedAt\"");
        Around = gather.Lines<Matter, MatterLine>(m => new MatterLine(m.Id, m.Number, m.Title), $"\"Id\" = {MatterRows.Id} OR \"MergedIntoId\" = {MatterRows.Id}");
        Reports = gather.Lines<Progress, ReportLine>(p => new ReportLine(p.MatterId, p.UnitId, p.Words, p.ReportedAt), $"\"MatterId\" IN {Matters}");
    }

    internal Rows<MatterLine> Around { get; }

    internal Rows<ReportLine> Reports { get; }

    public static CommitmentRows Ask(Gather gather) => new(gather);

    /// <summary>The commitments with their parts. Once, after the trip.</summary>
    internal IReadOnlyList<Commitment> Whole()
    {
        _commitments.Hold(nameof(Commitment.Helpers), _helpers);
        _commitments.Hold(nameof(Commitment.Files), _files);
        _commitments.Hold(nameof(Commitment.Extensions), _extensions);
        return _commitments;
    }
}

/// <summary>A matter as a commitment names it.</summary>
internal sealed record MatterLine(Guid Id, string Number, string Title);

/// <summary>What a unit reported on a matter.</summary>
internal sealed record ReportLine(Guid MatterId, Guid UnitId, string Words, DateTimeOffset ReportedAt);
