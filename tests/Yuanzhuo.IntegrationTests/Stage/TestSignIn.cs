using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>A door of the test host only: gives the session of an account without its password.</summary>
internal sealed class TestSignIn : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, rest) =>
        {
            if (!http.Request.Path.StartsWithSegments("/test/sign-in", out var accountId))
            {
                await rest(http);
                return;
            }

            var users = http.RequestServices.GetRequiredService<UserManager<Account>>();
            var account = await users.FindByIdAsync(accountId.Value!.Trim('/')) ?? throw new InvalidOperationException("No such account.");
            await http.RequestServices.GetRequiredService<SignInManager<Account>>().SignInAsync(account, isPersistent: false);
            http.Response.StatusCode = StatusCodes.Status200OK;
        });
        next(app);
    };
}
