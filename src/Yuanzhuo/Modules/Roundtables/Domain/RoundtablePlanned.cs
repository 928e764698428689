using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Roundtables.Domain;

public sealed record RoundtablePlanned(string Number, RoundtableKind RoundtableKind, PublicWords Title, Guid HostUnitId, DateTimeOffset StartsAt, int Items) : Fact;

public sealed record RoundtableCarriedOver(string Number, Guid FromUnitId, Guid ToUnitId) : Fact;
