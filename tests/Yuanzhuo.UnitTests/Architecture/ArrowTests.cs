namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>The arrows of docs/architecture.md: <c>Kernel ← Platform ← Web ← Modules</c>, and the modules in a line.</summary>
public sealed class ArrowTests
{
    private static readonly string[] Rooms = ["Kernel", "Platform", "Web", "Modules"];

    private static IEnumerable<Use> OurUses => CompiledCode.Uses.Where(u => u.IsToOurOwn);

    [Fact]
    public void The_map_names_every_module_there_is_and_no_other()
    {
        var found = CompiledCode.Types.Select(t => Use.ModuleOf(t.Namespace)).OfType<string>().Distinct().Order();

        Assert.True(found.SequenceEqual(ModuleMap.Line.Order()), $"{ModuleMap.Where} says {string.Join(", ", ModuleMap.Line)}; the code has {string.Join(", ", found)}");
    }

    [Fact]
    public void Program_composes_the_modules_in_the_line_of_the_map()
    {
        var program = File.ReadAllText(Path.Combine(Repository.Source, "Program.cs"));
        var composed = System.Text.RegularExpressions.Regex.Matches(program, @"new (\w+)Module\(\)").Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(ModuleMap.Line.Where(composed.Contains), composed);
    }

    [Fact]
    public void A_module_knows_only_modules_before_it_in_the_line() => None(
        OurUses.Where(u => u.FromModule is not null && u.ToModule is not null && ModuleMap.PlaceOf(u.ToModule) > ModuleMap.PlaceOf(u.FromModule)),
        $"A module may use only those before it in {ModuleMap.Where}");

    [Fact]
    public void Of_another_module_only_its_domain_data_and_parts_are_used() => None(
        OurUses.Where(u => u.FromModule is not null && u.ToModule is not null && u.FromModule != u.ToModule && !IsShared(u)),
        "Of another module only its Domain, Data and Parts may be used (docs/architecture.md); move what is shared there");

    [Fact]
    public void Kernel_platform_and_web_know_only_what_stands_before_them() => None(
        OurUses.Where(u => !IsMigration(u) && Array.IndexOf(Rooms, u.FromRoom) is >= 0 and < 3 and var from && Array.IndexOf(Rooms, u.ToRoom) is var to && (to > from || to < 0)),
        "Kernel ← Platform ← Web ← Modules: an arrow points the wrong way");

    [Fact]
    public void Everything_stands_in_a_room() => Assert.Empty(CompiledCode.Types.Where(t => t.Namespace.Split('.') is ["Yuanzhuo", var room, ..] && !Rooms.Contains(room)).Select(t => t.FullName));

    [Fact]
    public void The_program_knows_of_a_module_only_its_front_door() => None(
        OurUses.Where(u => u.FromNamespace.Length == 0 && u.ToModule is not null && u.To != u.ToModule + "Module"),
        "Program.cs composes front doors and nothing else");

    internal static void None(IEnumerable<Use> wrong, string rule)
    {
        var found = wrong.Select(u => u.ToString()).Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{rule}:\n{string.Join("\n", found)}");
    }

    /// <summary>A migration is history of all tables; a trigger's words stand with the module that owns it, in its Data.</summary>
    private static bool IsMigration(Use use) =>
        (use.FromNamespace.StartsWith("Yuanzhuo.Platform.Data.Migrations", StringComparison.Ordinal) && use.ToNamespace.Contains(".Data", StringComparison.Ordinal))
        // Drawn from all tables by tools/new-model.sh.
        || use.FromNamespace.StartsWith("Yuanzhuo.Platform.Data.Compiled", StringComparison.Ordinal);

    private static readonly string[] Shared = ["Domain", "Data", "Parts"];

    private static bool IsShared(Use use)
    {
        var shared = $"Yuanzhuo.Modules.{use.ToModule}.";
        return Shared.Any(room => use.ToNamespace.StartsWith(shared + room, StringComparison.Ordinal));
    }
}
