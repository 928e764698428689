using System.Globalization;
using System.Net;
using System.Text;
using QRCoder;

namespace Yuanzhuo.Platform.Codes;

/// <summary>A QR code as SVG: attributes only, for the content security policy forbids inline styles; black on white in dark mode too.</summary>
public static class QrSvg
{
    /// <summary>The picture of a text (usually an address), scaled by its style sheet; the title says what it is for those who do not see it.</summary>
    public static string Of(string text, string title)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix; // with the quiet zone of four modules
        var size = modules.Count;
        return string.Create(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" class="qr" viewBox="0 0 {size} {size}" role="img" shape-rendering="crispEdges"><title>{WebUtility.HtmlEncode(title)}</title><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{Path(modules)}"/></svg>""");
    }

    // Neighbouring dark modules of a row become one rectangle.
    private static string Path(List<System.Collections.BitArray> rows)
    {
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
            {
                var start = x;
                while (x < rows[y].Count && rows[y][x])
                    x++;
                if (x > start)
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }

        return path.ToString();
    }
}
