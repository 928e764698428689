namespace Yuanzhuo.Platform.Access;

/// <summary>Pages of those at work that others than their own module lead to.</summary>
public static class StaffPages
{
    /// <summary>Where whoever works comes in.</summary>
    public const string Home = "/work";

    /// <summary>The matters at work, in which several can be ticked.</summary>
    public const string Matters = Home + "/matters";

    /// <summary>The load, by organisation or place.</summary>
    public const string Load = Home + "/load";
}
