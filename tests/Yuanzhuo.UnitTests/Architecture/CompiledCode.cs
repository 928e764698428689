using Mono.Cecil;

namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>The compiled product: its types as written, and what each uses according to its IL.</summary>
internal static class CompiledCode
{
    private static readonly ModuleDefinition Product = ModuleDefinition.ReadModule(typeof(Program).Assembly.Location);

    /// <summary>Types as written in the source; what the compiler made inside them belongs to them.</summary>
    public static IReadOnlyList<TypeDefinition> Types { get; } =
        [.. Product.Types.Where(t => t.Namespace.StartsWith("Yuanzhuo", StringComparison.Ordinal))];

    /// <summary>Every use of one type by another, once for each pair.</summary>
    public static IReadOnlyList<Use> Uses { get; } = [.. Types.SelectMany(UsesOf).Distinct()];

    /// <summary>Every method with a body, also those the compiler made.</summary>
    public static IEnumerable<MethodDefinition> Methods => Types.SelectMany(WithNested).SelectMany(t => t.Methods).Where(m => m.HasBody);

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static IEnumerable<Use> UsesOf(TypeDefinition type) =>
        UsedTypes.Of(type).Select(Outermost).Where(used => used.FullName != type.FullName).Select(used => new Use(type.Namespace, type.Name, used.Namespace, used.Name));

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }
}

/// <summary>One type uses another.</summary>
internal sealed record Use(string FromNamespace, string From, string ToNamespace, string To)
{
    public string FromRoom => Room(FromNamespace);

    public string ToRoom => Room(ToNamespace);

    /// <summary>The module a type stands in, or null outside the modules.</summary>
    public string? FromModule => ModuleOf(FromNamespace);

    public string? ToModule => ModuleOf(ToNamespace);

    public bool IsToOurOwn => ToNamespace.StartsWith("Yuanzhuo", StringComparison.Ordinal);

    public override string ToString() => $"{FromNamespace}.{From} uses {ToNamespace}.{To}";

    public static string? ModuleOf(string space) => space.Split('.') is ["Yuanzhuo", "Modules", var module, ..] ? module : null;

    /// <summary>Kernel, Platform, Web or Modules; empty for the program itself.</summary>
    private static string Room(string space) => space.Split('.') is ["Yuanzhuo", var room, ..] ? room : "";
}
