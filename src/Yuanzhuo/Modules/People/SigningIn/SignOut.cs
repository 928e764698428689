using Microsoft.AspNetCore.Identity;

namespace Yuanzhuo.Modules.People.SigningIn;

/// <summary>The end of a session by its person's own wish.</summary>
internal static class SignOut
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) => routes.MapPost("/sign-out", LeaveAsync).Needs(Act.SignIn).ExcludeFromDescription();

    /// <summary>Reading the form makes the framework check its token, so no stranger's page can sign anybody out.</summary>
    private static async Task<IResult> LeaveAsync(IFormCollection form, SignInManager<Account> door)
    {
        await door.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
