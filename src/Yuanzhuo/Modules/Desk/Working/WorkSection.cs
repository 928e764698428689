using Yuanzhuo.Web.Components;

namespace Yuanzhuo.Modules.Desk.Working;

/// <summary>One list of the work page: what waits, the most pressing first.</summary>
/// <param name="TitleKey">Text key of its title.</param>
/// <param name="Total">How many there are in all, as far as they were counted.</param>
/// <param name="AllHref">Where all of them are; null where the list is whole.</param>
/// <param name="Items">The first few.</param>
public sealed record WorkSection(string TitleKey, BoundedCount Total, string? AllHref, IReadOnlyList<WorkItem> Items);

/// <summary>One thing that waits.</summary>
/// <param name="Href">Where it is done.</param>
/// <param name="Title">What it is.</param>
/// <param name="Note">Where, by whom, why.</param>
/// <param name="Colour">Its light; null for none.</param>
/// <param name="LightText">The light in words.</param>
public sealed record WorkItem(string Href, string Title, string Note, LightColour? Colour = null, string? LightText = null);
