namespace Yuanzhuo.Web.Components;

/// <summary>A filter that is applied.</summary>
/// <param name="Text">Such as 街道：南站.</param>
/// <param name="RemoveHref">The same list without it.</param>
public sealed record FilterChip(string Text, string RemoveHref);
