using Yuanzhuo.Platform.Composition;

namespace Yuanzhuo.Web.Menu;

/// <summary>The doors this person sees. The page behind a door checks for itself.</summary>
public sealed class PersonMenu(ModuleLine line, CurrentUser user)
{
    /// <summary>The doors open to everybody, in order.</summary>
    public IReadOnlyList<MenuEntry> ForEverybody => [.. line.Menu.Where(e => e.IsPublic)];

    /// <summary>The doors of this person's posts, in order; none for a resident.</summary>
    public IReadOnlyList<MenuEntry> ForPosts => [.. line.Menu.Concat(WebModule.Menu).Where(e => !e.IsPublic && user.Opens(e.Act)).OrderBy(e => e.Order)];
}
