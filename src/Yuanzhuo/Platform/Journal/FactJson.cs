using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Yuanzhuo.Platform.Privacy;

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

    private const string DigestName = "sha256";

    private static readonly FrozenDictionary<string, Type> Kinds = typeof(Fact).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract)
        .ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The kinds of facts this version knows.</summary>
    public static IEnumerable<string> AllKinds => Kinds.Keys;

    /// <summary>The kinds that are that fact or derive from it.</summary>
    public static IEnumerable<string> KindsOf(Type fact) => Kinds.Where(k => k.Value.IsAssignableTo(fact)).Select(k => k.Key);

    /// <summary>The module whose fact it is (the folder after <c>Modules</c>), or null.</summary>
    public static string? ModuleOf(string kind) => Kinds.GetValueOrDefault(kind)?.Namespace?.Split('.') is [_, "Modules", var module, ..] ? module : null;

    private static readonly FrozenDictionary<Type, PropertyInfo[]> Said = Kinds.Values
        .Select(type => (type, words: type.GetProperties().Where(p => p.PropertyType == typeof(PublicWords)).ToArray())).Where(t => t.words.Length > 0)
        .ToFrozenDictionary(t => t.type, t => t.words);

    /// <summary>The details of a fact that says nothing in words.</summary>
    public static string Write(Fact fact) =>
        Said.ContainsKey(fact.GetType()) ? throw new InvalidOperationException($"{fact.GetType().Name} has words: write them beside it.") : JsonSerializer.Serialize(fact, fact.GetType(), Options);

    /// <summary>The details of a fact, and its words, which go beside it.</summary>
    public static (string Details, IReadOnlyList<FactWords> Words) Write(Guid id, Fact fact)
    {
        if (!Said.TryGetValue(fact.GetType(), out var said)) return (Write(fact), []);
        List<FactWords> words = [.. said.Where(p => p.GetValue(fact) is not null).Select(p => FactWords.Of(id, JsonNamingPolicy.CamelCase.ConvertName(p.Name), (PublicWords)p.GetValue(fact)!))];
        var details = JsonSerializer.SerializeToNode(fact, fact.GetType(), Options)!.AsObject();
        foreach (var one in words) details[one.Name] = new JsonObject { [DigestName] = one.Digest };
        return (details.ToJsonString(Options), words);
    }

    /// <summary>The fact of an entry, or null where this version does not know its kind.</summary>
    public static Fact? Read(JournalEntry entry) =>
        Kinds.TryGetValue(entry.Kind, out var type) ? (Fact?)JsonSerializer.Deserialize(DetailsOf(entry), type, Options) : null;

    /// <summary>The details as they read today: with their words, or what stands there since those were redacted.</summary>
    public static string DetailsOf(JournalEntry entry)
    {
        var digests = DigestsOf(entry);
        if (digests.Count == 0 && entry.Words is null or []) return entry.Details;
        if (entry.Words is null) throw new InvalidOperationException($"{entry.Kind} was read without its words.");
        var details = JsonNode.Parse(entry.Details)!.AsObject();
        foreach (var words in entry.Words) details[words.Name] = words.Words.Text;
        return details.ToJsonString(Options);
    }

    /// <summary>The words that a fact of earlier versions has in its details.</summary>
    public static IEnumerable<(string Name, PublicWords Words)> WordsWithin(JournalEntry entry)
    {
        if (!Kinds.TryGetValue(entry.Kind, out var type) || !Said.TryGetValue(type, out var said)) return [];
        var details = JsonNode.Parse(entry.Details)!.AsObject();
        return said.Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Where(name => details[name] is JsonValue)
            .Select(name => (name, PublicWords.Stored(details[name]!.GetValue<string>())));
    }

    /// <summary>The digests of a fact's words by their name. A quote within a text is escaped, so no text looks like one.</summary>
    public static IReadOnlyDictionary<string, string> DigestsOf(JournalEntry entry)
    {
        if (!entry.Details.Contains($"{{\"{DigestName}\":\"", StringComparison.Ordinal)) return FrozenDictionary<string, string>.Empty;
        return JsonNode.Parse(entry.Details)!.AsObject().Where(p => p.Value is JsonObject words && words.ContainsKey(DigestName))
            .ToDictionary(p => p.Key, p => p.Value![DigestName]!.GetValue<string>(), StringComparer.Ordinal);
    }
}
