namespace Yuanzhuo.Platform.Access;

/// <summary>What was sent was not taken, because its person has to do something at their own account first.</summary>
/// <param name="Page">Where that is done.</param>
public sealed record GoesFirst(string Page);
