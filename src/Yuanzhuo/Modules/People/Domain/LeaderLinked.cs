namespace Yuanzhuo.Modules.People.Domain;

public sealed record LeaderLinked(Guid AccountId, Guid CommunityId) : Fact;

public sealed record LeaderUnlinked(Guid AccountId, Guid CommunityId) : Fact;
