namespace Yuanzhuo.Modules.People.Data;

/// <summary>One account, one at a time.</summary>
internal static class AccountTurn
{
    /// <summary>
    /// Within a transaction: holds the account's row until it ends, so that what is done for one account at once follows on each other. Both databases
    /// lock what is written; nothing changes by it.
    /// </summary>
    public static Task TakeTurnAsync(this YuanzhuoDb db, Guid accountId, CancellationToken ct) =>
        db.Accounts.Where(a => a.Id == accountId).ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount), ct);
}
