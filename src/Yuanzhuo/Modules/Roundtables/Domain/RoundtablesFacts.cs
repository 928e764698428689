using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Roundtables.Domain;

public sealed record RoundtablePlanned(string Number, RoundtableKind RoundtableKind, string Title, Guid HostUnitId, DateTimeOffset StartsAt, int Items) : Fact;

public sealed record RoundtableAnnounced(string Number, string Title, DateTimeOffset StartsAt, string Venue, string? WhyShort) : Fact;

public sealed record RoundtableCarriedOver(string Number, Guid FromUnitId, Guid ToUnitId) : Fact;

public sealed record RoundtableCancelled(string Number, string Reason) : Fact;

public sealed record RoundtableBegun(string Number) : Fact;

/// <summary>How many of those asked were there, and how many came by.</summary>
public sealed record PresenceRecorded(string Number, int Present, int WalkIns) : Fact;

public sealed record OutcomeRecorded(string Number, Outcome Outcome, string Words, Step? NextStep = null) : Fact;

public sealed record ResultPublished(string Number, Outcome Outcome, DateOnly PublicUntilOn) : Fact;
