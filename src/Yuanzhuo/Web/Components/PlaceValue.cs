namespace Yuanzhuo.Web.Components;

/// <summary>By what a picker's values name a place.</summary>
public enum PlaceValue
{
    Id,
    Code,
}
