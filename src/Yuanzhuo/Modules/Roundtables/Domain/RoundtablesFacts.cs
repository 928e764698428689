using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Domain;

public sealed record RoundtablePlanned(string Number, RoundtableKind RoundtableKind, PublicWords Title, Guid HostUnitId, DateTimeOffset StartsAt, int Items) : Fact;

public sealed record RoundtableAnnounced(string Number, PublicWords Title, DateTimeOffset StartsAt, PublicWords Venue, PublicWords? WhyShort) : Fact;

public sealed record RoundtableCarriedOver(string Number, Guid FromUnitId, Guid ToUnitId) : Fact;

public sealed record RoundtableCancelled(string Number, PublicWords Reason) : Fact;

public sealed record RoundtableBegun(string Number) : Fact;

/// <summary>How many of those asked were there, and how many came by.</summary>
public sealed record PresenceRecorded(string Number, int Present, int WalkIns) : Fact;

public sealed record OutcomeRecorded(string Number, Outcome Outcome, PublicWords Words, Step? NextStep = null) : Fact;

public sealed record ResultPublished(string Number, Outcome Outcome, DateOnly PublicUntilOn) : Fact;
