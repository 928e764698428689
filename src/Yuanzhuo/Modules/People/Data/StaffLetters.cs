using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>Letters to those whose post it is, and to the chats of their organisation.</summary>
public sealed class StaffLetters(YuanzhuoDb db, LetterDesk desk, TimeProvider clock)
{
    /// <summary>
    /// To all who may do that at that organisation: those of the lowest organisation at or above it where anybody may. Never to whoever
    /// is doing the deed, for they know.
    /// </summary>
    /// <param name="act">What is to be done.</param>
    /// <param name="unitId">Where.</param>
    /// <param name="note">What is told.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="except">Who is not told.</param>
    /// <param name="notBy">Who may not do it because of what they did before: where nobody else is left, the organisation above is told.</param>
    public async Task ToAsync(Act act, Guid unitId, Note note, CancellationToken ct, Guid? except = null, params IReadOnlyCollection<Guid?> notBy)
    {
        if (await db.OrgUnits.FindAsync([unitId], ct) is not { } unit) return;
        var holders = await HoldersAsync(act, unit, ct);
        if (notBy.Count > 0) holders.RemoveAll(h => notBy.Contains(h.AccountId));
        var nearest = holders.GroupBy(h => (h.Path, h.UnitName)).MaxBy(g => g.Key.Path.Length);
        List<Guid> accounts = [.. (nearest ?? Enumerable.Empty<Holder>()).Select(h => h.AccountId).Distinct().Where(a => a != except && a != db.Author.AccountId)];
        await desk.ToAccountsAsync(accounts, note, ct);
        await desk.ToRobotsAsync(nearest is null ? [unit.Name] : [nearest.Key.UnitName], note, ct);
    }

    private async Task<List<Holder>> HoldersAsync(Act act, OrgUnit unit, CancellationToken ct)
    {
        var today = clock.TodayInChina();
        List<Role> here = [.. Enum.GetValues<Role>().Where(r => AccessTable.ReachOf(act, r).Any(reach => reach is Reach.Unit or Reach.Subtree))];
        List<Role> above = [.. here.Where(r => AccessTable.ReachOf(act, r).Contains(Reach.Subtree))];
        var units = db.AtOrAbove(unit);
        var open = db.Accounts.Where(a => a.ClosedAt == null).Select(a => a.Id);
        return await db.Posts.AsNoTracking()
            .Where(p => p.FromOn <= today && (p.UntilOn == null || p.UntilOn >= today) && (p.UnitId == unit.Id ? here.Contains(p.Role) : above.Contains(p.Role)))
            .Where(p => open.Contains(p.AccountId))
            .Join(units, p => p.UnitId, u => u.Id, (p, u) => new Holder(p.AccountId, u.Path, u.Name)).ToListAsync(ct);
    }

    private sealed record Holder(Guid AccountId, string Path, string UnitName);
}
