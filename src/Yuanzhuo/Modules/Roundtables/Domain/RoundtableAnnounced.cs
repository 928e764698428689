using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Domain;

public sealed record RoundtableAnnounced(string Number, PublicWords Title, DateTimeOffset StartsAt, PublicWords Venue, PublicWords? WhyShort) : Fact;

/// <summary>With what was announced before, so that everybody can read it.</summary>
public sealed record NoticeChanged(string Number, DateTimeOffset WasAt, PublicWords WasVenue, DateTimeOffset StartsAt, PublicWords Venue, int People, PublicWords? WhyShort) : Fact;

public sealed record RoundtableCancelled(string Number, PublicWords Reason) : Fact;
