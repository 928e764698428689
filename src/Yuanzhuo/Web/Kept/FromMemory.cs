using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http.Features;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Web.Kept;

/// <summary>What was found out about a request before routing, for <see cref="DrawAndKeep"/>.</summary>
/// <param name="Key">The page asked for.</param>
/// <param name="Mark">The mark as it is now; null where nobody asked yet.</param>
/// <param name="Body">The way to the client, before anything compresses.</param>
internal sealed record AskedPage(PageKey Key, Mark? Mark, IHttpResponseBodyFeature Body);

/// <summary>
/// Stands before routing: a page that was kept and of which the database says that nothing became visible since is answered at once.
/// All else goes on as if nothing had been remembered.
/// </summary>
internal sealed class FromMemory(RequestDelegate next, KeptPages pages, DataMark mark, TimeProvider clock)
{
    private static readonly Meter Meter = new("Yuanzhuo.Pages");
    private static readonly Counter<long> Answered = Meter.CreateCounter<long>("yuanzhuo.pages.from_memory", "{page}", "Pages answered from memory");

    public Task InvokeAsync(HttpContext http)
    {
        if (!pages.IsOn || PageKey.Of(http) is not { } key) return next(http);
        return pages.Find(key) is { } page ? TryAsync(http, key, page) : GoOn(http, key, null);
    }

    private async Task TryAsync(HttpContext http, PageKey key, KeptPage page)
    {
        var now = await mark.NowAsync();
        if (now is null || now != page.Mark || clock.GetUtcNow() >= page.Until)
        {
            await GoOn(http, key, now);
            return;
        }

        Answered.Add(1);
        if (page.Describe(http)) await page.WriteAsync(http);
    }

    private Task GoOn(HttpContext http, PageKey key, Mark? now)
    {
        http.Features.Set(new AskedPage(key, now, http.Features.GetRequiredFeature<IHttpResponseBodyFeature>()));
        return next(http);
    }
}
