namespace Yuanzhuo.Web.Components;

/// <summary>A place to choose.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Name">Such as 铁路四村社区.</param>
/// <param name="Group">What it lies in, such as 南站街道.</param>
public sealed record PickablePlace(string Value, string Name, string Group);
