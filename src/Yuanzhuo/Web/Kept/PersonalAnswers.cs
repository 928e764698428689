using Microsoft.AspNetCore.StaticAssets;

namespace Yuanzhuo.Web.Kept;

/// <summary>
/// What is one person's own is kept by nobody on the way and by no browser that others use too: every answer to somebody signed in, every page under a
/// secret number, and every refusal, for it may hold what was typed. The product's own files and what was published stay as they are.
/// </summary>
internal sealed class PersonalAnswers(RequestDelegate next)
{
    private const string Nowhere = "no-store";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            if (IsPersonal(http)) http.Response.Headers.CacheControl = Nowhere;
            return Task.CompletedTask;
        });
        return next(http);
    }

    private static bool IsPersonal(HttpContext http)
    {
        var about = http.GetEndpoint()?.Metadata;
        var said = http.Response.Headers.CacheControl.ToString();
        if (said.Contains(Nowhere, StringComparison.Ordinal) || said.Contains("public", StringComparison.Ordinal) || about?.GetMetadata<StaticAssetDescriptor>() is not null) return false;
        return http.User.Identity?.IsAuthenticated == true || about?.GetMetadata<NeverKeptAttribute>() is not null || http.Response.StatusCode >= StatusCodes.Status400BadRequest;
    }
}
