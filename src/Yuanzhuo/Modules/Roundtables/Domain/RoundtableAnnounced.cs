using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Domain;

public sealed record RoundtableAnnounced(string Number, PublicWords Title, DateTimeOffset StartsAt, PublicWords Venue, PublicWords? WhyShort) : Fact;

public sealed record RoundtableCancelled(string Number, PublicWords Reason) : Fact;
