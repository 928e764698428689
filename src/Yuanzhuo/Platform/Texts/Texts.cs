using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Yuanzhuo.Platform.Texts;

/// <summary>
/// Every sentence the product says, by key <c>Module.Name</c>, in the reader's language: Simplified Chinese unless English was chosen.
/// A module keeps its texts in its own <c>ModuleText.resx</c> (zh-CN) and <c>ModuleText.en.resx</c>; the shell in <c>Web/WebText</c>.
/// </summary>
public sealed class Texts
{
    private readonly ConcurrentDictionary<string, ResourceManager> _managers = new(StringComparer.Ordinal);

    /// <summary>The text, with placeholders filled. A missing key shows itself, and a test finds it.</summary>
    public string this[string key, params object?[] args]
    {
        get
        {
            var text = Find(key, CultureInfo.CurrentUICulture) ?? key;
            return args.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, args);
        }
    }

    /// <summary>The refusal as a sentence in the reader's language.</summary>
    public string this[Refusal refusal] => this[refusal.Key, [.. refusal.Args.Select(a => Word(refusal.Key, a))]];

    /// <summary>The text of an enum value: key <c>Module.EnumName_Value</c>.</summary>
    public string Of<TEnum>(string module, TEnum value) where TEnum : struct, Enum => this[$"{module}.{typeof(TEnum).Name}_{value}"];

    /// <summary>The text in that language, or null where the key is unknown.</summary>
    public string? Find(string key, CultureInfo culture)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0) return null;
        var manager = _managers.GetOrAdd(key[..dot], ManagerOf);
        try
        {
            return manager.GetString(key[(dot + 1)..], culture);
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }

    /// <summary>An enum value among a text's arguments is said by its own text in the same module.</summary>
    private object Word(string key, object value) =>
        value is Enum ? this[$"{key[..key.IndexOf('.', StringComparison.Ordinal)]}.{value.GetType().Name}_{value}"] : value;

    /// <summary>The resource's name by convention; the shell's and the platform's own texts stand outside the modules.</summary>
    internal static string BaseNameOf(string module) => module switch
    {
        "Web" => "Yuanzhuo.Web.WebText",
        "Platform" => "Yuanzhuo.Platform.PlatformText",
        _ => $"Yuanzhuo.Modules.{module}.{module}Text",
    };

    private static ResourceManager ManagerOf(string module) => new(BaseNameOf(module), typeof(Texts).Assembly);
}
