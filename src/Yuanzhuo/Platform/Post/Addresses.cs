using System.Globalization;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Post;

/// <summary>Looks up where and in which language an addressee is written to. Nothing of it is kept with the letter.</summary>
internal sealed class Addresses(YuanzhuoDb db, ContactVault vault, IRaiserAddresses raisers)
{
    public async Task<(string? Address, CultureInfo Culture)> OfAsync(Letter letter, Carrier carrier, CancellationToken ct)
    {
        var chinese = CultureInfo.GetCultureInfo(PostChoice.Chinese);
        if (letter.Robot is not null) return (letter.Robot, chinese);
        if (letter.ConcernId is { } concern) return (await raisers.OfAsync(concern, ct), chinese);
        var choice = await db.Set<PostChoice>().AsNoTracking().FirstOrDefaultAsync(c => c.AccountId == letter.AccountId, ct);
        if (choice is null || !choice.Carriers.Contains(carrier)) return (null, chinese);
        return (vault.Open(carrier == Carrier.Email ? choice.Email : choice.Mobile), choice.Culture);
    }
}
