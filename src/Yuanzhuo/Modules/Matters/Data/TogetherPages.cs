namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Where the same is done to several matters that were ticked in a list.</summary>
public static class TogetherPages
{
    public const string Report = Root + "/progress";
    public const string Offer = Root + "/hand-over";
    public const string Assign = Root + "/assign";
    public const string Urge = Root + "/urge";

    private const string Root = "/matters/together";
}
