namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>What is known beside the public words when somebody raises a concern. Only the place is needed.</summary>
public sealed record Telling
{
    public required Guid PlaceId { get; init; }

    public Guid? BuildingId { get; init; }

    /// <summary>The words as spoken, sealed; null where nothing of them is hidden from the public.</summary>
    public string? SealedWords { get; init; }

    public Channel Channel { get; init; } = Channel.Online;

    public string? Category { get; init; }

    public Guid? RecordedByAccountId { get; init; }

    public bool WasReadBack { get; init; }

    public SealedContact Contact { get; init; } = SealedContact.None;

    /// <summary>Sent as machines send: within a breath, or with the field filled that no person sees. Kept and marked, for it may be a person after all.</summary>
    public bool IsSuspect { get; init; }

    /// <summary>Stored files, already cleaned of location and camera data.</summary>
    public IReadOnlyList<Guid> PhotoIds { get; init; } = [];
}

/// <summary>Contact data encrypted with the installation's key; each part may be missing.</summary>
public sealed record SealedContact(string? Name, string? Phone)
{
    public static SealedContact None { get; } = new(null, null);
}

/// <summary>A photo that came with a concern.</summary>
public sealed class ConcernPhoto
{
    internal ConcernPhoto(Guid concernId, Guid fileId, int order) => (Id, ConcernId, FileId, Order) = (NewId.Next(), concernId, fileId, order);

    public Guid Id { get; private init; }

    public Guid ConcernId { get; private init; }

    public Guid FileId { get; private init; }

    /// <summary>As chosen; keys made in the same millisecond do not tell.</summary>
    public int Order { get; private init; }
}

/// <summary>How a concern reached us.</summary>
public enum Channel
{
    /// <summary>The public pages.</summary>
    Online,

    /// <summary>From the floor of a roundtable.</summary>
    Floor,

    /// <summary>At somebody's door.</summary>
    Door,

    Phone,

    Paper,

    /// <summary>At the community's desk.</summary>
    Desk,

    /// <summary>The "办不成事" window for enterprises.</summary>
    EnterpriseWindow,

    /// <summary>Another system, by the API.</summary>
    Api,
}

public enum ConcernState
{
    /// <summary>Raised, nobody has decided yet: at intake.</summary>
    Awaiting,

    /// <summary>In a matter, as the one that founded it or as a further voice.</summary>
    TakenUp,
}
