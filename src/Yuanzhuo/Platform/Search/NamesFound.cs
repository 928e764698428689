namespace Yuanzhuo.Platform.Search;

/// <summary>What bears a name that was looked for.</summary>
/// <param name="All">The best first, and otherwise in the order in which they were given.</param>
/// <param name="AreNear">Nothing bears the name; these only come near it, which is to be said.</param>
public sealed record NamesFound<T>(IReadOnlyList<T> All, bool AreNear)
{
    /// <summary>Nothing at all.</summary>
    public static NamesFound<T> None { get; } = new([], false);

    /// <summary>Those of the things that fit; those that come near only where none does.</summary>
    /// <param name="things">In their usual order.</param>
    /// <param name="fitOf">How well one fits, or null.</param>
    /// <param name="nearOf">How near one comes, or null.</param>
    public static NamesFound<T> Among(IReadOnlyList<T> things, Func<T, NameFit?> fitOf, Func<T, NameFit?> nearOf)
    {
        var found = Ranked(things, fitOf);
        return found.Count > 0 ? new(found, false) : Ranked(things, nearOf) is { Count: > 0 } near ? new(near, true) : None;
    }

    private static List<T> Ranked(IReadOnlyList<T> things, Func<T, NameFit?> fitOf) =>
        [.. things.Select(t => (Thing: t, Fit: fitOf(t))).Where(t => t.Fit is not null).OrderBy(t => t.Fit).Select(t => t.Thing)];
}
