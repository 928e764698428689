namespace Yuanzhuo.Web.Menu;

/// <summary>A door in the navigation; a module's front door registers its own as singletons.</summary>
/// <param name="Href">A local path.</param>
/// <param name="TextKey">The words, <c>Module.Name</c>.</param>
/// <param name="Order">Smaller stands further left.</param>
/// <param name="Action">The action of the access table that opens it, or null for everybody.</param>
public sealed record MenuEntry(string Href, string TextKey, int Order, string? Action = null);
