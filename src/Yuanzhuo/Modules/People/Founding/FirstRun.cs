using Yuanzhuo.Modules.People.Data;

namespace Yuanzhuo.Modules.People.Founding;

/// <summary>At the first start there is no account and no default password: the log shows a one-time code for the first administrator.</summary>
internal sealed class FirstRun(YuanzhuoDb db, DemoMode demo, FirstRunCode code, ILogger<FirstRun> logger)
{
    public async Task PrepareAsync(CancellationToken ct)
    {
        // The demonstration's invented people are nobody: once it is off, the installation has no administrator yet.
        // On PostgreSQL an operator may still have to migrate; the start after that shows the code.
        if (demo.IsEnabled || (await db.Database.GetPendingMigrationsAsync(ct)).Any() || await db.Accounts.AnyAsync(a => !a.IsDemo, ct)) return;
        logger.LogWarning("No account exists yet. Open /first-run and make the first administrator with this one-time code: {Code}", code.Issue());
    }
}
