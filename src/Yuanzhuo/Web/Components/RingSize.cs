namespace Yuanzhuo.Web.Components;

/// <summary>How large a ring is drawn. The small one stands in lists and lists no steps.</summary>
public enum RingSize
{
    Medium, Small, Large,
}
