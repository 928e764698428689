namespace Yuanzhuo.Modules.People.Data;

internal static class Administrators
{
    /// <summary>Whether without this account nobody would administer any more, from that day on.</summary>
    public static async Task<bool> WouldBeGoneAsync(this YuanzhuoDb db, Guid withoutAccount, DateOnly day, CancellationToken ct)
    {
        var open = db.Accounts.Where(a => a.ClosedAt == null).Select(a => a.Id);
        var administering = db.Posts.Where(p => p.Role == Role.Administrator && p.FromOn <= day && (p.UntilOn == null || p.UntilOn >= day) && open.Contains(p.AccountId));
        return await administering.AnyAsync(p => p.AccountId == withoutAccount, ct) && !await administering.AnyAsync(p => p.AccountId != withoutAccount, ct);
    }
}
