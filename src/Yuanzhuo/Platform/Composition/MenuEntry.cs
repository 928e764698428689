namespace Yuanzhuo.Platform.Composition;

/// <summary>An entry of the menu, shown to those whom its act opens.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="TextKey">Its words, <c>Module.Name</c>.</param>
/// <param name="Order">Place in the line, smaller first.</param>
/// <param name="Act">What it needs; <see cref="Act.ReadPublic"/> puts it into the public menu.</param>
public sealed record MenuEntry(string Href, string TextKey, int Order, Act Act)
{
    public bool IsPublic => AccessTable.IsForEverybody(Act);
}
