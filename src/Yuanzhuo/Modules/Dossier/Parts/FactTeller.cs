using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Dossier.Parts;

/// <summary>
/// Facts as sentences in people's words: text <c>Dossier.Fact_KIND</c>, and <c>Dossier.FactMore_KIND</c> for what stands below. Where one of
/// the fact's yes-or-no values is yes and a text <c>Dossier.Fact_KIND_Value</c> exists, that one speaks.
/// </summary>
/// <param name="texts">The product's words.</param>
/// <param name="names">Today's names of the organisations that the facts mention.</param>
/// <param name="today">The reader's day.</param>
/// <param name="reader">The reader's language.</param>
internal sealed class FactTeller(Texts texts, IReadOnlyDictionary<Guid, string> names, DateOnly today, CultureInfo reader)
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>What happened; null where no sentence is known for the kind.</summary>
    public string? What(Fact fact) => Say("Fact_", fact);

    /// <summary>What there is to add, or null.</summary>
    public string? More(Fact fact) => Say("FactMore_", fact) is { Length: > 0 } more ? more : null;

    /// <summary>The ids that a fact mentions: organisations among them have names.</summary>
    public static IEnumerable<Guid> Ids(Fact fact) => PropertiesOf(fact).Select(p => p.GetValue(fact)).SelectMany(value => value switch
    {
        Guid id => [id],
        IReadOnlyList<Guid> ids => ids,
        _ => (IEnumerable<Guid>)[],
    });

    private string? Say(string prefix, Fact fact)
    {
        var kind = fact.GetType().Name;
        var template = PropertiesOf(fact).Where(p => p.GetValue(fact) is true).Select(p => Find($"{prefix}{kind}_{p.Name}")).FirstOrDefault(t => t is not null) ?? Find(prefix + kind);
        return template is null ? null : FactTemplate.Fill(template, name => Value(fact, name));
    }

    private string? Find(string key) => texts.Find("Dossier." + key, reader);

    private string? Value(Fact fact, string name)
    {
        if (name == "Term") return TermOf(fact);
        return PropertiesOf(fact).FirstOrDefault(p => p.Name == name)?.GetValue(fact) switch
        {
            null or 0 => null,
            Guid id => names.GetValueOrDefault(id) ?? texts.Find("Dossier.SomeUnit", reader),
            IReadOnlyList<Guid> ids => string.Join("、", ids.Select(id => names.GetValueOrDefault(id)).OfType<string>()),
            DateOnly day => DayWords.Plain(day, today, reader),
            DateTimeOffset at => DayWords.Plain(ChinaTime.DateOf(at), today, reader),
            Enum value => WordOf(value),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString(),
        };
    }

    /// <summary>A commitment's term in words, from its parts.</summary>
    private string? TermOf(Fact fact)
    {
        T? Part<T>(string name) => PropertiesOf(fact).FirstOrDefault(p => p.Name == name)?.GetValue(fact) is T value ? value : default;
        return Part<TermKind?>("TermKind") is { } kind ? TermWords.Of(new Term(kind, Part<int>("TermAmount"), Part<DateOnly?>("DueOn"), Part<bool>("IsAim")), today, reader) : null;
    }

    /// <summary>An enum's value has its text in the module that owns it.</summary>
    private string WordOf(Enum value)
    {
        var type = value.GetType();
        var module = type.Namespace!.Split('.')[2];
        return texts.Find($"{module}.{type.Name}_{value}", reader) ?? value.ToString();
    }

    private static PropertyInfo[] PropertiesOf(Fact fact) =>
        Properties.GetOrAdd(fact.GetType(), type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance));
}
