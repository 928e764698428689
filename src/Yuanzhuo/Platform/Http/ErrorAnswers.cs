using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Yuanzhuo.Platform.Http;

/// <summary>What an error without a body becomes: problem details for the API, a calm page for people. Exceptions are logged here, once.</summary>
public sealed class ErrorAnswers(RequestDelegate next, ILogger<ErrorAnswers> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            Reset(http, bad.StatusCode);
        }
        catch (ArgumentException) when (!http.Response.HasStarted && http.Response.StatusCode == StatusCodes.Status404NotFound)
        {
            // A page said "not found" while its form was half drawn, and the renderer then missed the form: what the page said holds.
            Reset(http, StatusCodes.Status404NotFound);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            logger.LogError(failure, "Request failed: {Method} {Route}", http.Request.Method, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            http.RequestServices.GetRequiredService<DiskRoom>().Heard(failure);
            Reset(http, Unavailable.Has(failure) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);
            if (http.Response.StatusCode == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = Unavailable.RetryAfter;
        }

        var response = http.Response;
        if (!response.HasStarted && response.StatusCode >= 400 && response.ContentType is null && response.ContentLength is null) await AnswerAsync(http);
    }

    private static void Reset(HttpContext http, int status)
    {
        http.Response.Clear();
        http.Response.StatusCode = status;
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var status = http.Response.StatusCode;
        if (WantsProblemDetails(http))
        {
            var texts = http.RequestServices.GetRequiredService<Texts.Texts>();
            await TypedResults.Problem(statusCode: status, title: texts[$"Web.Error{PageOf(status)}"]).ExecuteAsync(http);
            return;
        }

        // Nothing is done with what was typed: it goes back to who sent it.
        http.Features.Set<IAntiforgeryValidationFeature>(null);
        if (await TypedForm.OfAsync(http) is { } typed) http.Features.Set(typed);
        if (http.GetEndpoint() is { } sentTo) http.Features.Set(new SentTo(sentTo));

        // The page renderer leaves a response alone that is an error already, unless it is told that this is the error's page.
        http.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature { OriginalPathBase = http.Request.PathBase, OriginalPath = http.Request.Path });
        http.Request.Method = HttpMethods.Get;
        (http.Request.Path, http.Request.QueryString) = ($"/error/{PageOf(status)}", QueryString.Empty);
        (http.Request.ContentType, http.Request.ContentLength) = (null, null);
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        http.Features.Set<IFormFeature>(null);

        // A page that said "not found" has used up its scope's renderer, so the error's page gets a scope of its own.
        await using var scope = http.RequestServices.CreateAsyncScope();
        var services = http.RequestServices;
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await next(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            logger.LogError(failure, "The error page failed");
            Reset(http, status);
        }
        finally
        {
            http.RequestServices = services;
        }
    }

    /// <summary>Where the request went before it became the error's page.</summary>
    public sealed record SentTo(Endpoint Endpoint);

    private static bool WantsProblemDetails(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/health") || http.Request.Path.StartsWithSegments(Live.LiveSetup.Root);

    /// <summary>The error page that fits; the page sets the same family of status itself.</summary>
    private static int PageOf(int status) => status switch
    {
        401 => 401,
        403 => 403,
        404 or 405 => 404,
        413 => 413,
        429 => 429,
        503 => 503,
        >= 500 => 500,
        _ => 400,
    };
}
