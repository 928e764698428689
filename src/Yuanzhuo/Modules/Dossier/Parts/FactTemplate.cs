using System.Text;

namespace Yuanzhuo.Modules.Dossier.Parts;

/// <summary>
/// A sentence with places for a fact's values: <c>{FromUnitId} 把这件事交给 {ToUnitId}[，理由：{Reason}]</c>. What stands in brackets is left
/// out when one of its values is missing. Where a value ends its sentence itself, the template's full stop is not said again.
/// </summary>
internal static class FactTemplate
{
    private const string Ends = "。！？!?.…";

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
            Join(text, Simple(template[at..open], value, out _));
            var optional = Simple(template[(open + 1)..close], value, out var isWhole);
            if (isWhole) Join(text, optional);
            at = close + 1;
        }

        Join(text, Simple(template[at..], value, out _));
        return text.ToString();
    }

    private static void Join(StringBuilder text, string next)
    {
        var endsTwice = text.Length > 0 && next.Length > 0 && Ends.Contains(text[^1]) && next[0] is ('。' or '.');
        text.Append(endsTwice ? next[1..] : next);
    }

    private static string Simple(string part, Func<string, string?> value, out bool isWhole)
    {
        isWhole = true;
        var text = new StringBuilder();
        var at = 0;
        while (part.IndexOf('{', at) is >= 0 and var open && part.IndexOf('}', open) is > 0 and var close)
        {
            Join(text, part[at..open]);
            if (value(part[(open + 1)..close]) is { Length: > 0 } filled) text.Append(filled);
            else isWhole = false;
            at = close + 1;
        }

        Join(text, part[at..]);
        return text.ToString();
    }
}
