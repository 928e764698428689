using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>People who can sign in, and the demo switched on.</summary>
public static class PeopleTales
{
    public const string Password = "jia-yi-2026";

    /// <summary>An account with a password and a post; its user name and id.</summary>
    public static Task<(string UserName, Guid Id)> AccountAsync(this App app, Role role, OrgUnit at, bool isDemo = false, bool mustChange = false) => app.WithAsync(async services =>
    {
        var userName = "u" + Guid.CreateVersion7().ToString("N");
        var founded = await services.GetRequiredService<AccountFounding>()
            .FoundAsync(userName, "季小禾", isDemo, [new NewPost(role, at.Id)], isDemo ? null : Password, mustChange);
        return (userName, founded.Value.Id);
    });

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient client, string userName, string password, string address = "/sign-in") =>
        client.SendFormAsync(address, ("Input.UserName", userName), ("Input.Password", password));

    /// <summary>The same application and database as a demonstration.</summary>
    public static WebApplicationFactory<Program> AsDemo(this App app) => app.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
        services.Replace(ServiceDescriptor.Singleton(new DemoMode(true)))));

    /// <summary>The same application and database with a clock of the test's own, which starts where the shared one stands: nobody else moves it.</summary>
    public static (WebApplicationFactory<Program> App, MovableClock Clock) OnOwnClock(this App app)
    {
        var clock = new MovableClock();
        clock.Advance(app.Clock.GetUtcNow() - clock.GetUtcNow());
        var own = app.WithWebHostBuilder(host =>
        {
            host.UseSetting("SignIn:IdleMinutes", "30");
            host.UseSetting("SignIn:LongestHours", "12");
            host.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        });
        return (own, clock);
    }

    /// <summary>The same on a clock of its own, where second factors and fresh proof are asked for as in the product.</summary>
    public static (WebApplicationFactory<Program> App, MovableClock Clock) Guarded(this App app)
    {
        var (own, clock) = app.OnOwnClock();
        return (own.WithWebHostBuilder(host => host.UseSetting("SignIn:SecondFactor", "true")), clock);
    }

    /// <summary>A client with its own cookies that shows redirects; it comes over TLS where the site says that everybody does, for its cookies go no other way.</summary>
    public static HttpClient Visitor(this WebApplicationFactory<Program> app)
    {
        var isSecure = app.Services.GetRequiredService<IConfiguration>()["Site:Address"]?.StartsWith("https://", StringComparison.Ordinal) == true;
        return app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new Uri(isSecure ? "https://localhost" : "http://localhost") });
    }
}
