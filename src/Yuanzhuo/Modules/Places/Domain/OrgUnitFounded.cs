namespace Yuanzhuo.Modules.Places.Domain;

public sealed record OrgUnitFounded(OrgUnitKind UnitKind, string Name, string? Code, Guid? ParentId, DateOnly FromOn) : Fact;

public sealed record OrgUnitChanged(OrgUnitKind UnitKind, string Name, string? Code, Guid? ParentId, DateOnly FromOn) : Fact;

public sealed record OrgUnitClosed(DateOnly On, Guid? SuccessorId) : Fact;

/// <summary>That it ended was taken back.</summary>
public sealed record OrgUnitReopened(DateOnly On) : Fact;
