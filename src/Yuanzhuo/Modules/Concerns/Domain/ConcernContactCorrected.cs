namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>The person put right how they can be reached; what they said is in no record.</summary>
public sealed record ConcernContactCorrected : Fact;
