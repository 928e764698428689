using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.Platform.Journal;

/// <summary>
/// Wakes this node's placing when a transaction with facts was committed, so that nobody polls for them. Writes that pass by the context
/// say so by <see cref="YuanzhuoDb.FactsWereWritten"/>; what nobody says is found by the slow look.
/// </summary>
public sealed class FactsCommitted : DbTransactionInterceptor
{
    /// <summary>Said after each commit that wrote facts.</summary>
    public Signal Signal { get; } = new();

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Say(eventData);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Say(eventData);
        return Task.CompletedTask;
    }

    private void Say(TransactionEndEventData end)
    {
        if (end.Context is YuanzhuoDb db && db.TakeWrittenFacts()) Signal.Say();
    }
}
