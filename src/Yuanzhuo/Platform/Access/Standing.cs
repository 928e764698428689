namespace Yuanzhuo.Platform.Access;

/// <summary>One post as access sees it: a role at an organisation, valid today.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Role">The role held.</param>
/// <param name="UnitId">The organisation.</param>
/// <param name="UnitPath">The organisation's path in the tree; a path that starts with it lies below.</param>
/// <param name="UnitName">The organisation's name today.</param>
/// <param name="LinkedPaths">Paths of the communities a leader is linked to.</param>
public sealed record Standing(Guid PostId, Role Role, Guid UnitId, string UnitPath, string UnitName, IReadOnlyList<string> LinkedPaths)
{
    /// <summary>Letters that whoever holds the post has not read; read together with the posts, because the frame of every page says it.</summary>
    public int UnreadLetters { get; init; }

    /// <summary>Held in the place of somebody who is away (请假代班): its work, but not the say over who stands in for whom.</summary>
    public bool IsBorrowed { get; init; }

    /// <summary>Whether a right with that reach, held by this post, covers the organisation with that path.</summary>
    public bool Covers(Reach reach, string path) => reach switch
    {
        Reach.Anywhere => true,
        Reach.Subtree => Kernel.UnitPath.Holds(UnitPath, path),
        Reach.Unit => path == UnitPath,
        Reach.Linked => LinkedPaths.Any(linked => path.StartsWith(linked, StringComparison.Ordinal)),
        _ => false,
    };
}

/// <summary>Where a person's standings come from; the People module knows.</summary>
public interface IStandings
{
    /// <summary>The posts of that account that are valid today.</summary>
    Task<IReadOnlyList<Standing>> OfAsync(Guid accountId, CancellationToken ct);

    /// <summary>The same for a session of that account; null where it is over, or is another one's.</summary>
    Task<SessionStanding?> OfSessionAsync(Guid sessionId, Guid accountId, CancellationToken ct);
}

/// <summary>What a session that is not over stands for.</summary>
/// <param name="Posts">The posts of its person that are valid today.</param>
/// <param name="ProvenAt">When its person last proved who they are.</param>
/// <param name="LacksSecondFactor">Its person must have a second factor and has none: until then the session has no rights.</param>
public sealed record SessionStanding(IReadOnlyList<Standing> Posts, DateTimeOffset? ProvenAt, bool LacksSecondFactor);
