using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Domain;

/// <summary>Somebody at the table (参会人), by a public label.</summary>
public sealed class Participant
{
    public const int LongestLabel = 60;

    internal Participant(Guid roundtableId, int order, Side side, PublicWords label, Guid? unitId) =>
        (Id, RoundtableId, Order, Side, Label, UnitId) = (NewId.Next(), roundtableId, order, side, label, unitId);

    public Guid Id { get; private init; }

    public Guid RoundtableId { get; private init; }

    public int Order { get; private init; }

    public Side Side { get; private init; }

    public PublicWords Label { get; private init; }

    /// <summary>The organisation they come from, where it is one of the directory.</summary>
    public Guid? UnitId { get; private init; }

    public bool WasPresent { get; private set; }

    internal void SetPresent(bool wasPresent) => WasPresent = wasPresent;
}

/// <summary>The two tones of the seats.</summary>
public enum Side
{
    /// <summary>群众.</summary>
    Residents,

    /// <summary>干部和单位.</summary>
    Officials,
}
