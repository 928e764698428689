namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>Addresses of the ledger's neighbouring lists.</summary>
public static class LedgerLists
{
    public const string Awaiting = "/ledger/awaiting";

    public const string Merged = "/ledger/merged";

    /// <summary>Everything received: matters, what awaits a decision, and merged voices; the list behind a figure.</summary>
    public const string Received = "/ledger/received";
}
