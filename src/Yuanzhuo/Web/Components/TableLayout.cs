namespace Yuanzhuo.Web.Components;

/// <summary>How a table meets a narrow screen and paper.</summary>
public enum TableLayout
{
    /// <summary>Scrolls sideways in its region.</summary>
    Scroll,

    /// <summary>Each row becomes a card; cells carry data-label.</summary>
    Cards,

    /// <summary>At least 1100 units wide, scrolls in both directions under a fixed head.</summary>
    Wide,

    /// <summary>The ledger (台账): first column fixed too; prints on A3 landscape.</summary>
    Ledger,
}
