using System.Text;

namespace Yuanzhuo.Modules.Ledger.Narrating;

/// <summary>
/// A sentence with places for a fact's values: <c>{FromUnitId} 把这件事交给 {ToUnitId}[，理由：{Reason}]</c>. What stands in brackets is left
/// out when one of its values is missing.
/// </summary>
internal static class FactTemplate
{
    public static string Fill(string template, Func<string, string?> value)
    {
        var text = new StringBuilder(template.Length + 40);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('[', at);
            if (open < 0) break;
            var close = template.IndexOf(']', open);
            if (close < 0) break;
            text.Append(Simple(template[at..open], value, out _));
            var optional = Simple(template[(open + 1)..close], value, out var isWhole);
            if (isWhole) text.Append(optional);
            at = close + 1;
        }

        return text.Append(Simple(template[at..], value, out _)).ToString();
    }

    private static string Simple(string part, Func<string, string?> value, out bool isWhole)
    {
        isWhole = true;
        var text = new StringBuilder();
        var at = 0;
        while (part.IndexOf('{', at) is >= 0 and var open && part.IndexOf('}', open) is > 0 and var close)
        {
            text.Append(part, at, open - at);
            if (value(part[(open + 1)..close]) is { Length: > 0 } filled) text.Append(filled);
            else isWhole = false;
            at = close + 1;
        }

        return text.Append(part, at, part.Length - at).ToString();
    }
}
