namespace Yuanzhuo.Web.Menu;

/// <summary>The doors this person sees. The page behind a door checks for itself.</summary>
public sealed class PersonMenu(IEnumerable<MenuEntry> entries, MenuAccess access)
{
    /// <summary>The doors open to everybody, in order.</summary>
    public IReadOnlyList<MenuEntry> ForEverybody => [.. entries.Where(e => e.Action is null).OrderBy(e => e.Order)];

    /// <summary>The doors of this person's posts, in order; none for a resident.</summary>
    public IReadOnlyList<MenuEntry> ForPosts => [.. entries.Where(e => e.Action is not null && access(e.Action)).OrderBy(e => e.Order)];
}
