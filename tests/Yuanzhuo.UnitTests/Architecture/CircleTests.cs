namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>The folders of a module stand in a line too: of two, one may know the other, so that each can be read, and leave, alone.</summary>
public sealed class CircleTests
{
    [Fact]
    public void No_two_folders_of_a_module_know_each_other()
    {
        var uses = CompiledCode.Uses.Where(u => u.IsToOurOwn && u.FromModule is not null && u.FromModule == u.ToModule && FolderOf(u.FromNamespace) != FolderOf(u.ToNamespace)
            && FolderOf(u.FromNamespace) is not null && FolderOf(u.ToNamespace) is not null).ToList();
        var knows = uses.ToLookup(u => FolderOf(u.FromNamespace)!, u => FolderOf(u.ToNamespace)!);

        ArrowTests.None(uses.Where(u => Reaches(knows, FolderOf(u.ToNamespace)!, FolderOf(u.FromNamespace)!)), "A circle of folders; what both need goes to a third (Parts, Data, or an activity before them)");
    }

    /// <summary>Matters.Triaging; null for what stands beside the folders, the front door.</summary>
    private static string? FolderOf(string space) => space.Split('.') is ["Yuanzhuo", "Modules", var module, var folder, ..] ? $"{module}.{folder}" : null;

    private static bool Reaches(ILookup<string, string> knows, string from, string to)
    {
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal) { from }, new Queue<string>([from]));
        while (next.TryDequeue(out var folder))
        {
            if (folder == to) return true;
            foreach (var known in knows[folder].Where(seen.Add)) next.Enqueue(known);
        }

        return false;
    }
}
