using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Yuanzhuo.Platform.Texts;

/// <summary>
/// Words for people in the reader's language. A key is <c>Module.Name</c>; <c>Web.Name</c> is the shell's. A missing text shows its
/// key, so it is seen in review and found by a test, and a page never fails for want of a word.
/// </summary>
public sealed class Texts
{
    private readonly ConcurrentDictionary<string, ResourceManager> _books = new(StringComparer.Ordinal);

    /// <summary>The text of that key, with its placeholders filled.</summary>
    public string this[string key, params object[] args]
    {
        get
        {
            var text = Find(key) ?? key;
            return args.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, args);
        }
    }

    /// <summary>The text of that key, or null where no book has it.</summary>
    public string? Find(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0)
            return null;
        try
        {
            return _books.GetOrAdd(key[..dot], Book).GetString(key[(dot + 1)..], CultureInfo.CurrentUICulture);
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }

    private static ResourceManager Book(string module) =>
        new(module == "Web" ? "Yuanzhuo.Web.WebText" : $"Yuanzhuo.Modules.{module}.{module}Text", typeof(Texts).Assembly);
}
