using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Yuanzhuo.Kernel;

namespace Yuanzhuo.Platform.Journal;

/// <summary>Facts to and from their stored form. A fact's class name is its kind, so renaming a class needs a migration.</summary>
public static class FactJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly FrozenDictionary<string, Type> Kinds = typeof(Fact).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract)
        .ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The kinds of facts this version knows.</summary>
    public static IEnumerable<string> AllKinds => Kinds.Keys;

    /// <summary>The kinds that are that fact or derive from it.</summary>
    public static IEnumerable<string> KindsOf(Type fact) => Kinds.Where(k => k.Value.IsAssignableTo(fact)).Select(k => k.Key);

    /// <summary>The module whose fact it is (the folder after <c>Modules</c>), or null.</summary>
    public static string? ModuleOf(string kind) => Kinds.GetValueOrDefault(kind)?.Namespace?.Split('.') is [_, "Modules", var module, ..] ? module : null;

    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Options);

    /// <summary>The fact of an entry, or null where this version does not know its kind.</summary>
    public static Fact? Read(JournalEntry entry) =>
        Kinds.TryGetValue(entry.Kind, out var type) ? (Fact?)JsonSerializer.Deserialize(entry.Details, type, Options) : null;
}
