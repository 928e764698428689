namespace Yuanzhuo.Web.Components;

/// <summary>A number that opens to its list.</summary>
/// <param name="Value">The number as shown, such as 2,090.</param>
/// <param name="Label">What is counted.</param>
/// <param name="Href">The list of exactly these.</param>
/// <param name="Tone">Colours the number and adds the tone's icon; null stays ink.</param>
/// <param name="Note">A small second line.</param>
public sealed record Figure(string Value, string Label, string Href, Tone? Tone = null, string? Note = null);
