using System.IO.Compression;
using AngleSharp.Html.Dom;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>Issue 2, what it must show, 7: a first visit takes at most 60 KB over the wire.</summary>
public sealed class FirstVisitTests(SqliteApp app)
{
    private const int MostBytes = 60 * 1024;

    [Theory]
    [InlineData("/")]
    [InlineData("/ledger")]
    [InlineData("/raise")]
    public async Task The_page_with_its_styles_icons_and_scripts_weighs_at_most_60_KB(string address)
    {
        using var visitor = app.Visitor();
        var page = await visitor.PageAsync(address);
        var files = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]")
            .Select(e => e.GetAttribute(e is IHtmlLinkElement ? "href" : "src")!).Where(to => to.StartsWith('/')).Distinct().ToList();
        Assert.Contains(files, f => f.Contains("app", StringComparison.Ordinal) && f.EndsWith(".css", StringComparison.Ordinal));
        var weight = 0L;
        foreach (var file in files.Prepend(address)) weight += Compressed(await visitor.GetByteArrayAsync(file));
        Assert.InRange(weight, 1, MostBytes);
    }

    /// <summary>As pages are compressed on the way; the published style sheets are compressed harder.</summary>
    private static long Compressed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(plain);
        return packed.Length;
    }
}
