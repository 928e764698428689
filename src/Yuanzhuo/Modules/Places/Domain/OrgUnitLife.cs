namespace Yuanzhuo.Modules.Places.Domain;

/// <summary>What a unit was called, coded and under, from a day up to (not including) another.</summary>
public sealed class OrgUnitLife
{
    internal OrgUnitLife(Guid unitId, string name, string? code, Guid? parentId, DateOnly fromOn) =>
        (Id, UnitId, Name, Code, ParentId, FromOn) = (NewId.Next(), unitId, name, code, parentId, fromOn);

    public Guid Id { get; private init; }

    public Guid UnitId { get; private init; }

    public string Name { get; private init; }

    public string? Code { get; private init; }

    public Guid? ParentId { get; private init; }

    public DateOnly FromOn { get; private init; }

    /// <summary>First day on which it no longer held; null for today's life.</summary>
    public DateOnly? UntilOn { get; private set; }

    internal void EndOn(DateOnly on) => UntilOn = on;
}
