using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Yuanzhuo.UnitTests.Architecture;

namespace Yuanzhuo.UnitTests.Wording;

/// <summary>The text keys that the source speaks of.</summary>
internal static partial class SourceKeys
{
    /// <summary>Keys written out, each with a file that has it.</summary>
    public static IReadOnlyDictionary<string, string> Written { get; } = Read(Literal());

    /// <summary>Beginnings of keys that end in a value: <c>$"Web.Error{status}"</c> or <c>"Web.Step" + state</c>.</summary>
    public static IReadOnlyDictionary<string, string> Begun { get; } = Read(Interpolated());

    /// <summary>Keys of enum values asked for by <c>Texts.Of("Module", value)</c>, found in the compiled code.</summary>
    public static IReadOnlySet<string> OfEnums { get; } = CompiledCode.Methods.SelectMany(EnumKeys).ToHashSet(StringComparer.Ordinal);

    private static readonly Lazy<string> AllSource = new(() => string.Concat(Repository.Files(".cs").Concat(Repository.Files(".razor")).Select(SourceText.WithoutComments)));

    /// <summary>The module may be put before the name elsewhere: <c>Say("Fact_", fact)</c>, <c>Say("NeutralTitle")</c>.</summary>
    public static bool IsNamed(string name) =>
        AllSource.Value.Contains($"\"{name}\"", StringComparison.Ordinal)
        || (name.IndexOf('_', StringComparison.Ordinal) is > 0 and var end && Regex.IsMatch(AllSource.Value, $@"[.""]{name[..(end + 1)]}[""{{]"));

    private static Dictionary<string, string> Read(Regex shape)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Repository.Files(".cs").Concat(Repository.Files(".razor")))
            foreach (var key in shape.Matches(SourceText.WithoutComments(file)).Select(m => m.Groups[1].Value))
                if (TextFiles.Prefixes.Contains(key[..key.IndexOf('.', StringComparison.Ordinal)])) found.TryAdd(key, Repository.Short(file));
        return found;
    }

    private static IEnumerable<string> EnumKeys(MethodDefinition method)
    {
        foreach (var call in method.Body.Instructions)
            if (call.Operand is GenericInstanceMethod { Name: "Of", DeclaringType.FullName: "Yuanzhuo.Platform.Texts.Texts" } of && of.GenericArguments[0].Resolve() is { IsEnum: true } values && ModuleBefore(call) is { } module)
                foreach (var value in values.Fields.Where(f => f.IsStatic && f.Name != "None")) yield return $"{module}.{values.Name}_{value.Name}";
    }

    /// <summary>The module's name was put on the stack shortly before the call.</summary>
    private static string? ModuleBefore(Instruction call)
    {
        for (var before = call.Previous; before is not null; before = before.Previous)
            if (before.OpCode == OpCodes.Ldstr && before.Operand is string word && TextFiles.Prefixes.Contains(word)) return word;
        return null;
    }

    [GeneratedRegex("""(?<!\$)"([A-Z]\w*\.[A-Z]\w*)"(?! \+)""")]
    private static partial Regex Literal();

    [GeneratedRegex("""\$?"([A-Z]\w*\.[A-Z]\w*)(?:\{|" \+)""")]
    private static partial Regex Interpolated();
}
