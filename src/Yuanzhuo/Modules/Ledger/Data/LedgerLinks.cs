using System.Text;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>Addresses of the ledger: every filter stands in them, so a list can be sent to somebody.</summary>
public static class LedgerLinks
{
    public const string Path = "/ledger";

    /// <summary>The list that these filters ask for.</summary>
    public static string Href(this LedgerRequest asked, string path = Path, int page = 1)
    {
        var address = new StringBuilder(path);
        foreach (var (name, value) in Values(asked))
        {
            if (!string.IsNullOrWhiteSpace(value)) Append(address, path, name, value.Trim());
        }

        if (page > 1) Append(address, path, "page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return address.ToString();
    }

    /// <summary>The list from after that line on.</summary>
    public static string HrefAfter(this LedgerRequest asked, LedgerMark after)
    {
        var address = asked.Href();
        return address + (address.Length == Path.Length ? '?' : '&') + "after=" + Uri.EscapeDataString(after.ToString());
    }

    /// <summary>The camel-case word of a value, as addresses and the API write it.</summary>
    public static string WordOf<TEnum>(TEnum value) where TEnum : struct, Enum => value.ToString() is var word ? char.ToLowerInvariant(word[0]) + word[1..] : "";

    private static void Append(StringBuilder address, string path, string name, string value) =>
        address.Append(address.Length == path.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));

    private static IEnumerable<(string Name, string? Value)> Values(LedgerRequest asked) =>
    [
        ("q", asked.Q), ("place", asked.Place), ("step", asked.Step), ("state", asked.State), ("ending", asked.Ending), ("light", asked.Light),
        ("holder", asked.Holder), ("category", asked.Category), ("from", asked.From), ("to", asked.To), ("tree", asked.Tree), ("unit", asked.Unit), ("sort", asked.Sort),
    ];
}
