using Microsoft.AspNetCore.Identity;
using System.Security.Claims;

namespace Yuanzhuo.Platform.Access;

/// <summary>The door: finds out who asks, then lets in or not by the endpoint's <see cref="NeedsAttribute"/>.</summary>
public sealed class AccessGate(RequestDelegate next)
{
    private const string OwnPassword = "/account/password";
    private const string OwnSecondFactor = "/account/second-factor";

    public async Task InvokeAsync(HttpContext http, CurrentUser user, IStandings standings, DemoMode demo, IFreshProof proof)
    {
        var must = await Recognise(http, user, standings, demo);
        var endpoint = http.GetEndpoint();
        if (endpoint is null || IsStaticFile(endpoint) || IsRefusal(endpoint))
        {
            await next(http);
            return;
        }

        var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>();
        if (must is not null && needs is not null && !AccessTable.IsForEverybody(needs.Act)) SendFirst(http, must);
        else if (needs is not null && user.Opens(needs.Act)) await EnterAsync(http, proof);
        else if (needs is not null && !user.IsSignedIn) await AskToSignIn(http);
        else http.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    private async Task EnterAsync(HttpContext http, IFreshProof proof)
    {
        var isFresh = http.GetEndpoint()!.Metadata.GetMetadata<NeedsProofAttribute>() is null || await proof.IsFreshAsync(http.RequestAborted);
        if (isFresh) await next(http);
        else if (HttpMethods.IsGet(http.Request.Method)) http.Response.Redirect($"{NeedsProofAttribute.Page}?returnUrl={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
        else http.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    /// <summary>
    /// Who asks; and the page to go to first: with a password that an administrator chose, or without the second factor that one must have, a session has no rights
    /// and only what everybody may see opens.
    /// </summary>
    private static async Task<string?> Recognise(HttpContext http, CurrentUser user, IStandings standings, DemoMode demo)
    {
        // The page that says so is drawn while the database is away: it knows nobody.
        if (http.User.Identity?.IsAuthenticated != true || http.Response.StatusCode == StatusCodes.Status503ServiceUnavailable) return null;
        if (!Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId)) return null;
        var isDemo = http.User.HasClaim(c => c.Type == SessionClaims.Demo);
        var name = http.User.FindFirstValue(SessionClaims.Name) ?? http.User.Identity.Name ?? "";
        var session = Guid.TryParse(http.User.FindFirstValue(SessionClaims.Session), out var id) ? id : Guid.Empty;
        // Nobody plays an invented person once the demonstration is off.
        if ((isDemo && !demo.IsEnabled) || await standings.OfSessionAsync(session, accountId, http.RequestAborted) is not { } standing)
        {
            Forget(http);
            return null;
        }

        var must = http.User.HasClaim(c => c.Type == SessionClaims.MustChangePassword) ? OwnPassword : standing.LacksSecondFactor && !isDemo ? OwnSecondFactor : null;
        user.Become(accountId, name, must is null ? standing.Posts : [], isDemo);
        user.ComeBy(session, standing);
        return must;
    }

    /// <summary>Who sent a form is not led away from it: what was typed comes back with the answer (ErrorAnswers), to be sent again afterwards.</summary>
    private static void SendFirst(HttpContext http, string must)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            http.Response.Redirect(must);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status409Conflict;
        http.Features.Set(new GoesFirst(must));
    }

    /// <summary>The session is over: whoever still has its cookie is a visitor.</summary>
    private static void Forget(HttpContext http)
    {
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        http.Response.Cookies.Delete(SessionClaims.Cookie);
    }

    private static Task AskToSignIn(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || http.Request.Path.StartsWithSegments(Live.LiveSetup.Root, StringComparison.OrdinalIgnoreCase))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        // What was typed before the session ended comes back with the answer (ErrorAnswers).
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType) http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else http.Response.Redirect("/sign-in?returnUrl=" + Uri.EscapeDataString(http.Request.Method == HttpMethods.Get ? http.Request.Path + http.Request.QueryString : StaffPages.Home));
        return Task.CompletedTask;
    }

    /// <summary>Routing's own answers to a method or a media type that an address does not take: they hold no route and tell nothing.</summary>
    private static bool IsRefusal(Endpoint endpoint) => endpoint is not RouteEndpoint;

    /// <summary>Style sheets, icons and scripts come as endpoints of their own.</summary>
    private static bool IsStaticFile(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
