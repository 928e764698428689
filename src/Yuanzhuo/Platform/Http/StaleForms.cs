using Microsoft.AspNetCore.Antiforgery;

namespace Yuanzhuo.Platform.Http;

/// <summary>
/// A form that was drawn for somebody else, or whose cookie is gone, goes no further than here: it is answered with what was typed, to be
/// sent again by whoever is here now.
/// </summary>
public sealed class StaleForms(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Features.Set(new StaleForm());
        return Task.CompletedTask;
    }
}

/// <summary>The form that was sent belongs to another session.</summary>
public sealed record StaleForm;
