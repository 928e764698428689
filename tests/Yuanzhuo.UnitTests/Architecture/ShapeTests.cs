using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>Names, doors and sizes: what the map promises a reader.</summary>
public sealed partial class ShapeTests
{
    private static readonly string[] BannedFolders = ["Common", "Helpers", "Utils", "Services", "Managers", "Shared", "Misc"];

    /// <summary>Use cases that read a whole document and say line by line what is wrong with it.</summary>
    private static readonly string[] ReadDocuments = ["ImportPlaces", "ImportCalendar"];

    /// <summary>How one would cut, compare or end a unit's path by hand.</summary>
    private static readonly string[] PathMakers = [".Path.StartsWith(u", ".Path.StartsWith(unit", "Path + \"~\"", "path + \"~\"", "ToString(\"N\")[20..]", ".Path.Length / 13", ".Path.IndexOf('/'"];

    private static readonly Type[] Types = typeof(Program).Assembly.GetTypes();

    [Fact]
    public void No_type_is_named_like_its_module() =>
        Assert.Empty(CompiledCode.Types.Where(t => t.Name == Use.ModuleOf(t.Namespace)).Select(t => t.FullName));

    [Fact]
    public void Every_page_says_what_it_needs() =>
        Assert.Empty(Types.Where(t => t.GetCustomAttributes<RouteAttribute>().Any() && t.GetCustomAttribute<NeedsAttribute>() is null).Select(t => t.FullName));

    [Fact]
    public void Every_use_case_that_takes_words_checks_them() =>
        Assert.Empty(Types.Where(t => t.Name == "Input" && t.IsAssignableTo(typeof(Repeatable)) && TakesWords(t) && !IsChecked(t) && !ReadDocuments.Contains(t.DeclaringType!.Name)).Select(t => $"{t.DeclaringType} has no Validator : Rules<Input>"));

    [Fact]
    public void Folders_are_named_by_what_they_know() =>
        Assert.Empty(Directory.EnumerateDirectories(Repository.Source, "*", SearchOption.AllDirectories).Where(d => BannedFolders.Contains(Path.GetFileName(d))).Select(Repository.Short));

    [Fact]
    public void Namespaces_are_folders() =>
        Assert.Empty(Repository.Files(".cs").Where(f => NamespaceIn(f) is { } space && space != NamespaceOf(f)).Select(f => $"{Repository.Short(f)} says {NamespaceIn(f)}"));

    [Fact]
    public void What_a_path_of_the_directory_is_made_of_is_known_in_one_file() =>
        Assert.Empty(Repository.Files(".cs").Concat(Repository.Files(".razor")).Where(f => Path.GetFileName(f) != "UnitPath.cs")
            .Where(f => File.ReadLines(f).Any(l => PathMakers.Any(m => l.Contains(m, StringComparison.Ordinal)))).Select(Repository.Short));

    /// <summary>What one looks for is found by its name. Small types stand with the one they belong to; facts of one story with its first.</summary>
    [Fact]
    public void A_file_bears_the_name_of_a_type_in_it() =>
        Assert.Empty(Repository.AllCode.Where(f => Path.GetFileName(f) != "Program.cs" && !DeclaredType().Matches(File.ReadAllText(f)).Any(m => m.Groups[1].Value == Path.GetFileName(f).Split('.')[0])).Select(Repository.Short));

    [Fact]
    public void A_file_is_read_in_one_sitting() =>
        Assert.Empty(Repository.Files(".cs").Concat(Repository.Files(".razor")).Where(f => File.ReadLines(f).Count() > 150).Select(Repository.Short));

    private static bool TakesWords(Type input) =>
        input.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(p => p.PropertyType == typeof(string) && p.Name is not ("Number" or "TrackingNumber" or "Code"));

    private static bool IsChecked(Type input) =>
        input.DeclaringType?.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Any(n => n.IsAssignableTo(typeof(Rules<>).MakeGenericType(input))) == true;

    private static string? NamespaceIn(string file) =>
        File.ReadLines(file).FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';', ' ');

    private static string NamespaceOf(string file) =>
        string.Join('.', Path.GetRelativePath(Path.GetDirectoryName(Repository.Source)!, Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar));

    [GeneratedRegex(@"^(?:\[.*\]\s*)?(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|unsafe)\s+)*(?:class|record struct|record|struct|interface|enum|delegate [\w<>?]+)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex DeclaredType();
}
