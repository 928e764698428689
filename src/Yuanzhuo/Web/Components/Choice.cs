namespace Yuanzhuo.Web.Components;

/// <summary>One answer to choose.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What the person reads.</param>
/// <param name="Hint">A second, smaller line.</param>
public sealed record Choice(string Value, string Text, string? Hint = null);
