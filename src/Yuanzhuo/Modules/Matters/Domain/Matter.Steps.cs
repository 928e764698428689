using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>Its way through the seven steps.</summary>
public sealed partial class Matter
{
    private readonly List<StepVisit> _visits = [];

    /// <summary>Where it stands; for an ended matter, where it stood last.</summary>
    public Step Step { get; private set; }

    /// <summary>Roundtables that had it on the table.</summary>
    public int Rounds { get; private set; }

    /// <summary>Every step it entered, oldest first; a step may come again.</summary>
    public IReadOnlyList<StepVisit> Visits => _visits;

    /// <summary>Goes to another step, or says why it cannot.</summary>
    public Result MoveTo(Step to, PublicWords? reason, DateTimeOffset at)
    {
        if (RefusedBecauseEnded() is { } ended) return ended;
        var check = StepMoves.Check(Step, to, reason);
        if (!check.IsDone) return check;
        Enter(to, reason, at);
        return Result.Done;
    }

    /// <summary>A roundtable takes it up: it is at deliberation now, in its next round.</summary>
    public Result Table(Guid roundtableId, DateTimeOffset at)
    {
        if (RefusedBecauseEnded() is { } ended) return ended;
        Rounds++;
        Record(at, new MatterTabled(roundtableId, Rounds));
        if (Step != Step.Deliberate) Enter(Step.Deliberate, null, at);
        Move(at);
        return Result.Done;
    }

    /// <summary>The seven segments of the ring.</summary>
    public IReadOnlyList<StepState> Ring() =>
    [
        .. Enum.GetValues<Step>().Select(step => new StepState(step, StandingOf(step))),
    ];

    private void Enter(Step to, PublicWords? reason, DateTimeOffset at)
    {
        _visits.Find(v => v.LeftAt is null)?.Leave(at);
        _visits.Add(new StepVisit(Id, to, at));
        Record(at, new MatterMoved(Step, to, reason));
        Step = to;
        Move(at);
    }

    private SegmentState StandingOf(Step step)
    {
        if (step == Step && Ending is null) return SegmentState.Now;
        if (_visits.Exists(v => v.Step == step && (v.LeftAt is not null || Ending is not null))) return SegmentState.Done;
        return step < Step ? SegmentState.Skipped : SegmentState.ToDo;
    }
}

/// <summary>One stay in a step.</summary>
public sealed class StepVisit
{
    internal StepVisit(Guid matterId, Step step, DateTimeOffset enteredAt) => (Id, MatterId, Step, EnteredAt) = (NewId.Next(), matterId, step, enteredAt);

    public Guid Id { get; private init; }

    public Guid MatterId { get; private init; }

    public Step Step { get; private init; }

    public DateTimeOffset EnteredAt { get; private init; }

    public DateTimeOffset? LeftAt { get; private set; }

    internal void Leave(DateTimeOffset at) => LeftAt = at;
}

/// <summary>How a segment of the ring is drawn.</summary>
public enum SegmentState
{
    Done,
    Now,
    Skipped,
    ToDo,
}

public sealed record StepState(Step Step, SegmentState State);
