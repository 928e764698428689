namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>
/// A concern that is still being written over several screens, so that nothing is lost on an error, on going back, or without script.
/// Nobody but the holder of the link sees it; a day after it was last touched it is forgotten, and once sent only the number stays.
/// </summary>
internal sealed class ConcernDraft
{
    private readonly List<ConcernDraftPhoto> _photos = [];

    private ConcernDraft()
    {
    }

    public ConcernDraft(string keyDigest, DateTimeOffset? shownAt, bool isTrapped, DateTimeOffset at) =>
        (Id, KeyDigest, ShownAt, IsTrapped, TouchedAt) = (NewId.Next(), keyDigest, shownAt, isTrapped, at);

    /// <summary>How long it is kept after it was last touched.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public Guid Id { get; private init; }

    /// <summary>Digest of the secret in the link.</summary>
    public string KeyDigest { get; private init; } = "";

    /// <summary>When the first screen was shown; null where its stamp was missing or forged.</summary>
    public DateTimeOffset? ShownAt { get; private init; }

    /// <summary>Whether a machine gave itself away by the field that no person sees.</summary>
    public bool IsTrapped { get; private set; }

    /// <summary>What was written so far; in the tables only sealed.</summary>
    public string Words { get; private set; } = "";

    public string? SealedWords { get; private set; }

    public Guid? PlaceId { get; private set; }

    public Guid? BuildingId { get; private set; }

    /// <summary>Where exactly, as typed; in the tables only sealed.</summary>
    public string? Spot { get; private set; }

    public string? SealedSpot { get; private set; }

    /// <summary>Encrypted like a concern's.</summary>
    public string? ContactName { get; private set; }

    public string? ContactPhone { get; private set; }

    public DateTimeOffset TouchedAt { get; private set; }

    /// <summary>The number given out, once it was sent.</summary>
    public string? SentNumber { get; private set; }

    public IReadOnlyList<ConcernDraftPhoto> Photos => [.. _photos.OrderBy(p => p.Order)];

    /// <summary>Makes what was sealed legible again to its writer.</summary>
    public void Open(Func<string?, string?> open) => (Words, Spot) = (open(SealedWords) ?? "", open(SealedSpot));

    public void Say(string words, Func<string?, string?> seal, DateTimeOffset at) => (Words, SealedWords, TouchedAt) = (words, seal(words), at);

    /// <summary>Another place empties what was said about the spot inside the old one.</summary>
    public void StandAt(Guid placeId, Guid? buildingId, DateTimeOffset at)
    {
        if (placeId != PlaceId) (Spot, SealedSpot) = (null, null);
        (PlaceId, BuildingId, TouchedAt) = (placeId, buildingId, at);
    }

    public void Pinpoint(Guid? buildingId, string? spot, Func<string?, string?> seal, DateTimeOffset at) =>
        (BuildingId, Spot, SealedSpot, TouchedAt) = (buildingId, spot, seal(spot), at);

    public void LeaveContact(SealedContact contact, DateTimeOffset at) => (ContactName, ContactPhone, TouchedAt) = (contact.Name, contact.Phone, at);

    public void Show(Guid fileId, DateTimeOffset at)
    {
        _photos.Add(new ConcernDraftPhoto(Id, fileId, _photos.Select(p => p.Order).DefaultIfEmpty().Max() + 1));
        TouchedAt = at;
    }

    public void TakeAway(Guid fileId) => _photos.RemoveAll(p => p.FileId == fileId);

    /// <summary>Sent: the words and the contact now live in the concern, and here only the number, the place and the photos' ids stay.</summary>
    public void BecomeSent(string number, DateTimeOffset at) =>
        (SentNumber, Words, SealedWords, Spot, SealedSpot, ContactName, ContactPhone, TouchedAt) = (number, "", null, null, null, null, null, at);
}

/// <summary>A photo of a draft, cleaned and stored, seen by nobody else until it is sent.</summary>
internal sealed class ConcernDraftPhoto
{
    internal ConcernDraftPhoto(Guid draftId, Guid fileId, int order) => (Id, DraftId, FileId, Order) = (NewId.Next(), draftId, fileId, order);

    public Guid Id { get; private init; }

    public Guid DraftId { get; private init; }

    public Guid FileId { get; private init; }

    /// <summary>As chosen; keys made in the same millisecond do not tell.</summary>
    public int Order { get; private init; }
}
