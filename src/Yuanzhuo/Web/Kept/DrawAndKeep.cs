using Microsoft.AspNetCore.Components.Endpoints;
using Yuanzhuo.Platform.Memory;

namespace Yuanzhuo.Web.Kept;

/// <summary>
/// Stands behind the door: a page for everybody is drawn once for all who ask for it at the same time, and kept. Where anything is
/// doubtful (no mark, a drawing that failed or takes long, an answer with a cookie) everybody draws for themselves.
/// </summary>
internal sealed class DrawAndKeep(RequestDelegate next, KeptPages pages, Drawings drawings, DataMark mark, TimeProvider clock)
{
    /// <summary>So long a page holds at most: it may say how long ago something was.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task InvokeAsync(HttpContext http)
    {
        var asked = http.Features.Get<AskedPage>();
        // Where an error page is drawn in this one's place, it is not this page.
        http.Features.Set<AskedPage>(null);
        if (asked is null || !IsForAll(http.GetEndpoint()) || (asked.Mark ?? await mark.NowAsync()) is not { } now)
        {
            if (HttpMethods.IsGet(http.Request.Method) && IsPage(http.GetEndpoint())) DataMark.Once();
            await next(http);
            return;
        }

        var drawing = drawings.Join(asked.Key, now, out var isMine);
        if (isMine)
        {
            await DrawAsync(http, asked, drawing);
        }
        else if (await WaitAsync(drawing, http.RequestAborted) is { } page && clock.GetUtcNow() < page.Until)
        {
            http.Features.Set(asked.Body);
            if (page.Describe(http)) await page.WriteAsync(http);
        }
        else
        {
            DataMark.Once(now);
            await next(http);
        }
    }

    private static bool IsPage(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    /// <summary>A page (not a file, not the API) that everybody may read and that is not some person's own.</summary>
    internal static bool IsForAll(Endpoint? endpoint) => IsPage(endpoint) && endpoint!.Metadata is var about
        && about.GetMetadata<NeedsAttribute>()?.Act == Act.ReadPublic && about.GetMetadata<NeverKeptAttribute>() is null;

    private static async Task<KeptPage?> WaitAsync(Drawing drawing, CancellationToken ct)
    {
        try
        {
            return await drawing.Done.WaitAsync(Patience, ct);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private async Task DrawAsync(HttpContext http, AskedPage asked, Drawing drawing)
    {
        using var drawn = new DrawnPage(http);
        try
        {
            if (drawing.Before is { } before)
            {
                await WaitAsync(before, http.RequestAborted);
                drawings.Begin(drawing);
                drawing.Mark = await mark.NowAsync();
            }

            var until = UntilOf(clock.GetUtcNow());
            DataMark.Once(drawing.Mark);
            await drawn.DrawAsync(next);
            if (await drawn.StartAsync(asked.Body) is { } page && drawing.Mark is { } taken)
            {
                page.KeepFor(taken, until);
                pages.Keep(asked.Key, page);
                drawings.End(asked.Key, drawing, page);
            }
        }
        finally
        {
            drawings.End(asked.Key, drawing, null);
        }

        await drawn.FinishAsync();
    }

    /// <summary>Pages count working days to today, so none outlives the day in China.</summary>
    private static DateTimeOffset UntilOf(DateTimeOffset now)
    {
        var (longest, midnight) = (now + Longest, ChinaTime.StartOf(ChinaTime.DateOf(now).AddDays(1)));
        return longest < midnight ? longest : midnight;
    }
}
