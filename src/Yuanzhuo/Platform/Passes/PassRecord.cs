using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuanzhuo.Platform.Passes;

/// <summary>What is known of a pass on all nodes: who runs it now, and how its last runs went.</summary>
public sealed class PassRecord
{
    public required string Name { get; init; }

    /// <summary>The node that runs it; null while nobody does.</summary>
    public string? Owner { get; init; }

    /// <summary>Until then nobody else may; the owner moves it on before each step. One that died loses it so.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The last time it found nothing left to do.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Length of the last run that finished, in milliseconds.</summary>
    public long TookMs { get; init; }

    /// <summary>How many things that run did.</summary>
    public int Done { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>The last failure, without personal data; stays to be read after the next run went well.</summary>
    public string? Failure { get; init; }

    /// <summary>Failures since it last went well.</summary>
    public int Failures { get; init; }

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    /// <summary>When it looks again: after a failure soon, then with growing pauses; after a run that broke off as soon as its lease is over.</summary>
    public DateTimeOffset NextAt(TimeSpan every)
    {
        if (Owner is not null && LeasedUntil is { } until) return until;
        if (Failures > 0 && FailedAt is { } failed) return failed + Pause(every);
        return FinishedAt is { } finished ? finished + every : DateTimeOffset.MinValue;
    }

    private TimeSpan Pause(TimeSpan every)
    {
        var longest = every > FirstPause ? every : FirstPause;
        var pause = FirstPause * Math.Pow(2, Math.Min(Failures - 1, 12));
        return pause < longest ? pause : longest;
    }
}

internal sealed class PassRecordTable : IEntityTypeConfiguration<PassRecord>
{
    public void Configure(EntityTypeBuilder<PassRecord> pass)
    {
        pass.ToTable("passes");
        pass.HasKey(p => p.Name);
        pass.Property(p => p.Name).HasMaxLength(60);
        pass.Property(p => p.Owner).HasMaxLength(40);
        pass.Property(p => p.Failure).HasMaxLength(400);
    }
}
