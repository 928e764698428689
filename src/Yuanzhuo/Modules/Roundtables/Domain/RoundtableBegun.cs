namespace Yuanzhuo.Modules.Roundtables.Domain;

public sealed record RoundtableBegun(string Number) : Fact;

/// <summary>How many of those asked were there, and how many came by.</summary>
public sealed record PresenceRecorded(string Number, int Present, int WalkIns) : Fact;
