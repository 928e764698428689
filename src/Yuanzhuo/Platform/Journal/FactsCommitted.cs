using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Yuanzhuo.Platform.Journal;

/// <summary>
/// Wakes this node's placing when a transaction with facts was committed, so that nobody polls for them. What nobody says, such as the
/// facts of an operator's command, is found by the slow look.
/// </summary>
public sealed class FactsCommitted : DbTransactionInterceptor
{
    /// <summary>Said after each commit that wrote facts.</summary>
    public Signal Signal { get; } = new();

    /// <summary>Says so if that context wrote facts since it was asked last; writes without a transaction of the context's call it themselves.</summary>
    public void Tell(YuanzhuoDb db)
    {
        if (db.TakeWrittenFacts()) Signal.Say();
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
    {
        if (eventData.Context is YuanzhuoDb db) Tell(db);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }
}
