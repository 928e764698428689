namespace Yuanzhuo.Web.Components;

/// <summary>What stands in the middle of a ring instead of a light, where nothing is due any more.</summary>
/// <param name="Tone">Its colour.</param>
/// <param name="Icon">Its sign.</param>
public sealed record RingMark(Tone Tone, IconName Icon);
