namespace Yuanzhuo.Web.Components;

/// <summary>A part of a whole.</summary>
/// <param name="Label">In words; the bar is read through them.</param>
/// <param name="Amount">Any integer unit; parts are drawn in proportion.</param>
/// <param name="Css">One of bar-a, bar-b, bar-ok, bar-warn.</param>
public sealed record SharePart(string Label, long Amount, string Css);
