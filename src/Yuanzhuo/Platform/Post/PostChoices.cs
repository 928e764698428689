using Yuanzhuo.Platform.Post.Carriers;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Post;

/// <summary>How whoever is signed in wants to be told, for their own page only.</summary>
internal sealed class PostChoices(YuanzhuoDb db, CurrentUser user, ContactVault vault, OpenCarriers open)
{
    public bool AnyIsOpen => open.Has(Carrier.Email) || open.Has(Carrier.Sms);

    public async Task<ChoosePost.Input> MineAsync(CancellationToken ct)
    {
        var choice = await db.Set<PostChoice>().AsNoTracking().FirstOrDefaultAsync(c => c.AccountId == user.AccountId, ct);
        return choice is null
            ? new()
            : new() { Email = vault.Open(choice.Email) ?? "", ByEmail = choice.ByEmail, Mobile = vault.Open(choice.Mobile) ?? "", BySms = choice.BySms, Language = choice.Language };
    }
}
