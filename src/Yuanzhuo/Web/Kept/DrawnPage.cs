using Microsoft.AspNetCore.Http.Features;

namespace Yuanzhuo.Web.Kept;

/// <summary>One request's own drawing: caught whole before a byte is sent, so that it can be kept and others need not wait for a slow line.</summary>
internal sealed class DrawnPage : IDisposable
{
    private const int UsualBytes = 32 * 1024;

    private readonly HttpContext _http;
    private readonly MemoryStream _plain = new(UsualBytes);
    private KeptPage? _page;
    private bool _isForAll;
    private bool _hasBody = true;

    public DrawnPage(HttpContext http)
    {
        _http = http;
        // The first to register is the last to be asked: whatever others still change before the answer starts is seen.
        http.Response.OnStarting(() =>
        {
            if (_page is not null) Describe(_page);
            return Task.CompletedTask;
        });
    }

    public async Task DrawAsync(RequestDelegate next)
    {
        var (onward, caught) = (_http.Features.Get<IHttpResponseBodyFeature>(), new StreamResponseBodyFeature(_plain));
        _http.Features.Set<IHttpResponseBodyFeature>(caught);
        try
        {
            await next(_http);
            await caught.CompleteAsync();
        }
        finally
        {
            _http.Features.Set(onward);
        }
    }

    /// <summary>Sends the head. The page where everybody may have it, else null.</summary>
    public async Task<KeptPage?> StartAsync(IHttpResponseBodyFeature toClient)
    {
        var response = _http.Response;
        if (response.StatusCode != StatusCodes.Status200OK || _plain.Length == 0 || response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true) return null;
        _page = KeptPage.Of(response, _plain.GetBuffer().AsSpan(0, (int)_plain.Length), KeptPage.EncodingFor(_http.Request));
        _http.Features.Set(toClient);
        await toClient.StartAsync(_http.RequestAborted);
        return _isForAll ? _page : null;
    }

    public async Task FinishAsync()
    {
        if (_page is null)
        {
            _plain.Position = 0;
            if (_plain.Length > 0) await _plain.CopyToAsync(_http.Response.Body, _http.RequestAborted);
        }
        else if (_hasBody)
        {
            await _page.WriteAsync(_http);
        }
    }

    public void Dispose() => _plain.Dispose();

    /// <summary>A cookie is for one person, and what must not be stored is not kept here either.</summary>
    private void Describe(KeptPage page)
    {
        var (response, headers) = (_http.Response, _http.Response.Headers);
        _isForAll = response.StatusCode == StatusCodes.Status200OK && headers.SetCookie.Count == 0 && !headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);
        if (_isForAll) _hasBody = page.Describe(_http);
        else page.DescribeBody(_http);
    }
}
