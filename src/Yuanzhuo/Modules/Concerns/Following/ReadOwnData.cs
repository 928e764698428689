using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Files;

namespace Yuanzhuo.Modules.Concerns.Following;

/// <summary>What is kept of the person, without showing any of it: a number may have been read over somebody's shoulder.</summary>
/// <param name="HasContact">A name, telephone number or e-mail address.</param>
/// <param name="HasSpoken">Words that the public does not read.</param>
/// <param name="Photos">How many photos.</param>
/// <param name="WhyNot">Why it cannot be changed here, as a text key; null where it can.</param>
public sealed record OwnData(bool HasContact, bool HasSpoken, int Photos, string? WhyNot)
{
    public bool HasAny => HasContact || HasSpoken || Photos > 0;
}

internal sealed class ReadOwnData(YuanzhuoDb db, CurrentUser user)
{
    /// <summary>Null where there is no such number.</summary>
    public async Task<OwnData?> HandleAsync(string trackingNumber, CancellationToken ct)
    {
        if (await db.ConcernByTrackingAsync(trackingNumber, ct) is not { } concern) return null;
        var photos = await db.Set<StoredFile>().CountAsync(f => f.WithdrawnAt == null && db.Set<ConcernPhoto>().Any(p => p.ConcernId == concern.Id && p.FileId == f.Id), ct);
        return new(concern.Contact != SealedContact.None, concern.SealedWords is not null, photos, OwnConcern.WhyNot(concern, user)?.Key);
    }
}
