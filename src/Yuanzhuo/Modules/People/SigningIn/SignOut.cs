using Microsoft.AspNetCore.Identity;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>The end of a session by its person's own wish.</summary>
internal static class SignOut
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) => routes.MapPost("/sign-out", LeaveAsync).Needs(Act.SignIn).ExcludeFromDescription();

    /// <summary>
    /// Reading the form makes the framework check its token, so no stranger's page can sign anybody out. The session ends on the server too: a cookie that was
    /// copied opens nothing afterwards.
    /// </summary>
    private static async Task<IResult> LeaveAsync(IFormCollection form, SignInManager<Account> door, CurrentUser user, Sessions sessions, AccessTrace trace, YuanzhuoDb db, TimeProvider clock, CancellationToken ct)
    {
        if (user.AccountId is { } account)
        {
            if (user.SessionId is { } session) await sessions.EndAsync(session, ct);
            db.Author.Is(account, null, nameof(Role.Anyone));
            db.Note(account, new SignedOut(account), clock.GetUtcNow());
            trace.Note(TraceKind.SignedOut, TraceThings.SignOut);
            await db.SaveChangesAsync(ct);
        }

        await door.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
