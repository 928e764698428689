using Yuanzhuo.Modules.Ledger.Data;

namespace Yuanzhuo.Modules.Ledger.Counting;

/// <summary>The balance of a place and period; a mismatch is logged, and the page shows it.</summary>
public sealed partial class CountBalance(ReadFigures figures, ILogger<CountBalance> logger)
{
    public async Task<Balance> HandleAsync(CountingScope scope, CancellationToken ct) =>
        Checked((await figures.HandleAsync(scope, [], ct)).All.Balance(), scope);

    /// <summary>Says in the log where the books are uneven.</summary>
    public Balance Checked(Balance balance, CountingScope scope)
    {
        foreach (var book in new[] { balance.Matters, balance.Voices }.Where(b => !b.IsEven)) LogMismatch(book.Received, book.Open, book.EndedInAll, scope.Place?.Code);
        return balance;
    }

    [LoggerMessage(LogLevel.Error, "The books do not balance: received {Received}, open {Open}, ended {Ended} at {Place}")]
    private partial void LogMismatch(int received, int open, int ended, string? place);
}
