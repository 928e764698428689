using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Post;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns.Data;

/// <summary>Letters to those who raised a concern and left an address to which one can be sent: a mobile number or an e-mail address.</summary>
public sealed class RaiserLetters(YuanzhuoDb db, LetterDesk desk, ContactVault vault) : IRaiserAddresses, IForgetsRaiser
{
    /// <param name="concernIds">Whose.</param>
    /// <param name="note">What each is told; asked only for those to whom it will go.</param>
    /// <param name="ct">Cancels.</param>
    public async Task WriteAsync(IReadOnlyCollection<Guid> concernIds, Func<Concern, Note?> note, CancellationToken ct)
    {
        if (concernIds.Count == 0 || !desk.ReachesRaisers) return;
        foreach (var concern in await db.Concerns.Where(c => concernIds.Contains(c.Id) && c.Contact.Phone != null).ToListAsync(ct))
        {
            if (Address(concern.Contact.Phone) is { } address && desk.Reaches(address.Carrier) && note(concern) is { } told)
                await desk.ToRaiserAsync(concern.Id, address.Carrier, told, ct);
        }
    }

    /// <summary>The page on which the concern is followed: whoever has its number may, so nobody else may read it.</summary>
    public static string FollowPath(Concern concern) => $"/follow/{TrackingNumber.Format(concern.TrackingNumber)}";

    public async Task<string?> OfAsync(Guid concernId, CancellationToken ct) =>
        Address(await db.Concerns.Where(c => c.Id == concernId).Select(c => c.Contact.Phone).FirstOrDefaultAsync(ct))?.Address;

    /// <summary>What was written to them goes with the address.</summary>
    public async Task ForgetAsync(IReadOnlyList<Concern> concerns, DateTimeOffset at, CancellationToken ct)
    {
        await db.ShredWhatIsDeletedAsync(ct);
        List<Guid?> ids = [.. concerns.Select(c => (Guid?)c.Id)];
        await db.Set<Letter>().Where(l => ids.Contains(l.ConcernId)).ExecuteDeleteAsync(ct);
    }

    private (Carrier Carrier, string Address)? Address(string? secret) => vault.Open(secret) switch
    {
        null => null,
        var email when ContactShape.IsEmail(email) => (Carrier.Email, email),
        var phone when ContactShape.Mobile(phone) is { } mobile => (Carrier.Sms, mobile),
        _ => null,
    };
}
