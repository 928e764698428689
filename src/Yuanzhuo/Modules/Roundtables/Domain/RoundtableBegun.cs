using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Domain;

public sealed record RoundtableBegun(string Number) : Fact;

/// <summary>It had been held before it was written down here, without a notice of its own (补记).</summary>
public sealed record RoundtableHeldBefore(string Number, PublicWords Title, DateTimeOffset StartsAt, PublicWords Venue) : Fact;

/// <summary>How many of those asked were there, and how many came by.</summary>
public sealed record PresenceRecorded(string Number, int Present, int WalkIns) : Fact;
