using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>What was done, and by when something is due.</summary>
public sealed partial class Matter
{
    private readonly List<Progress> _progress = [];

    public IReadOnlyList<Progress> ProgressEntries => _progress;

    /// <summary>By when it is handled as a whole (rule <c>case.limits</c>), counted from its opening or its last reopening; null where no term was set.</summary>
    public Deadline? Handling { get; private set; }

    /// <summary>The earliest open commitment, aims left out.</summary>
    public DateOnly? CommittedDueOn { get; private set; }

    /// <summary>The next day on which something is due: the earliest open commitment, else the handling term. Null: nothing is due.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The doer says it is done and asks for closure.</summary>
    public bool AwaitsClosure { get; private set; }

    /// <summary>Reports progress (进展): a sentence and perhaps files. Public words.</summary>
    public Result<Progress> Report(Guid unitId, PublicWords words, IReadOnlyList<Guid> fileIds, DateTimeOffset at)
    {
        if (RefusedBecauseEnded() is { } ended) return ended;
        if (string.IsNullOrWhiteSpace(words)) return Refusal.Invalid("Matters.WordsNeeded", "Words");
        var progress = new Progress(Id, unitId, words, fileIds, at);
        _progress.Add(progress);
        Index();
        Record(at, new ProgressReported(unitId, words, fileIds.Count));
        if (unitId == HolderId) SaidUnsolvedAt = null;
        Move(at);
        return progress;
    }

    /// <summary>The open commitments changed: the earliest of them is due next; without any, the handling term is.</summary>
    public void SetCommittedDue(DateOnly? earliestCommitment, DateTimeOffset at)
    {
        if (!IsOpen) return; // nothing is due after the end
        CommittedDueOn = earliestCommitment;
        SetDue();
        Move(at);
    }

    /// <summary>The doer applied for closure (blue light), or it was returned.</summary>
    public Result SetAwaitsClosure(bool awaits, DateTimeOffset at)
    {
        if (RefusedBecauseEnded() is { } ended) return ended;
        AwaitsClosure = awaits;
        if (awaits) SaidUnsolvedAt = null;
        Move(at);
        return Result.Done;
    }
}

/// <summary>A dated line of progress (进展).</summary>
public sealed class Progress
{
    private readonly List<ProgressFile> _files = [];

    private Progress() => Words = PublicWords.Empty;

    internal Progress(Guid matterId, Guid unitId, PublicWords words, IReadOnlyList<Guid> fileIds, DateTimeOffset at)
    {
        (Id, MatterId, UnitId, Words, ReportedAt) = (NewId.Next(), matterId, unitId, words, at);
        _files.AddRange(fileIds.Select(file => new ProgressFile(Id, file)));
    }

    public Guid Id { get; private init; }

    public Guid MatterId { get; private init; }

    public Guid UnitId { get; private init; }

    public PublicWords Words { get; private init; }

    public DateTimeOffset ReportedAt { get; private init; }

    public IReadOnlyList<ProgressFile> Files => _files;
}

/// <summary>A file that shows the progress.</summary>
public sealed class ProgressFile
{
    internal ProgressFile(Guid progressId, Guid fileId) => (Id, ProgressId, FileId) = (NewId.Next(), progressId, fileId);

    public Guid Id { get; private init; }

    public Guid ProgressId { get; private init; }

    public Guid FileId { get; private init; }
}
