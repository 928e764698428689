using System.Globalization;
using Yuanzhuo.Modules.Ledger.Data;

namespace Yuanzhuo.Modules.Ledger.Asking;

/// <summary>The ledger's question out of an address. Strings only: a broken value never breaks the page.</summary>
public static class AskedLedger
{
    public static (LedgerRequest Asked, int Page) Of(IQueryCollection query)
    {
        var asked = new LedgerRequest
        {
            Q = One("q"), Place = One("place"), Step = One("step"), State = One("state"), Ending = One("ending"), Light = One("light"),
            Holder = One("holder"), Category = One("category"), From = One("from"), To = One("to"), Tree = One("tree"), Unit = One("unit"), Sort = One("sort"),
        };
        return (asked, Math.Min(Number(One("page"), 1, int.MaxValue) ?? 1, ReadLedger.LastPage));

        string? One(string name) => query[name] is [{ Length: > 0 and <= 200 } first, ..] ? first : null;
    }

    /// <summary>A whole number within bounds, or null.</summary>
    public static int? Number(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
