using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>The contacts of the concerns of matters, those that left it too: a name does not become public by that. What was forgotten is known to nobody.</summary>
internal sealed class ContactsLeft(YuanzhuoDb db, ContactVault vault) : IContactsLeft
{
    public async Task<IReadOnlyList<KnownContact>> OfAsync(IReadOnlyCollection<Guid> matterIds, CancellationToken ct)
    {
        var (ids, none) = (matterIds.ToArray(), SealedContact.None);
        var concerns = db.Set<MatterVoice>().Where(v => EF.Parameter(ids).Contains(v.MatterId)).Select(v => v.ConcernId);
        var left = await db.Concerns.AsNoTracking().Where(c => concerns.Contains(c.Id)).Select(c => c.Contact).ToListAsync(ct);
        return [.. left.Where(c => c != none).Select(c => vault.Known(c.Name, c.Phone)).Distinct()];
    }
}
