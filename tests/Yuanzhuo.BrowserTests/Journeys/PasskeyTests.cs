using Microsoft.Playwright;
using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Journeys;

/// <summary>Issue 6, 4: a passkey is made, asked for at the sign-in, and given up; a virtual authenticator stands for the device.</summary>
[Collection("Journeys")]
public sealed class PasskeyTests(Site site)
{
    private const string Own = "/account/second-factor", Password = "LouDaoDeng7";

    [Fact]
    public async Task A_passkey_is_made_and_then_asked_for()
    {
        await using var visit = await site.VisitAsync();
        // A passkey belongs to a name, never to a number of an address.
        var home = site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var device = await DeviceAsync(visit.Page);
        var (userName, first) = await AccountAsync(visit, home);
        await visit.Page.Context.ClearCookiesAsync();
        await SignInAsync(visit, home, userName, first);
        await visit.OpenAsync(home + "/account/password");
        await ChangeAsync(visit, first);

        await visit.OpenAsync(home + Own);
        await visit.LooksRightAsync();
        await visit.Form("add-passkey").WriteAsync("Input.Name", "三楼的电脑");
        await visit.PressAsync("form:has([data-passkey=create]) button[type=submit]:visible");
        Assert.Equal(10, await visit.Page.Locator("#recovery-codes code").CountAsync());
        Assert.Contains("三楼的电脑", await visit.Page.InnerTextAsync("#passkeys"), StringComparison.Ordinal);
        await visit.LooksRightAsync();

        await visit.Page.Context.ClearCookiesAsync();
        await SignInAsync(visit, home, userName, Password);
        Assert.Contains("/sign-in/second", visit.Page.Url, StringComparison.Ordinal);
        await visit.LooksRightAsync();
        await visit.PressAsync("[data-passkey=get] button");
        await visit.OpenAsync(home + Own);
        Assert.Contains("三楼的电脑", await visit.Page.InnerTextAsync("#passkeys"), StringComparison.Ordinal);

        await visit.OpenAsync(home + "/account/prove?returnUrl=/account");
        await visit.PressAsync("[data-passkey=get] button");
        Assert.EndsWith("/account", visit.Page.Url, StringComparison.Ordinal);

        await visit.OpenAsync(home + Own);
        await visit.PressAsync("#passkeys li button");
        Assert.DoesNotContain("三楼的电脑", await visit.Page.InnerTextAsync("#passkeys"), StringComparison.Ordinal);
        await device.DetachAsync();
    }

    [Fact]
    public async Task Without_script_there_is_no_button_and_the_rest_works()
    {
        await using var visit = await site.VisitAsync(390, withScript: false);
        var (userName, first) = await AccountAsync(visit, site.Address);
        await visit.Page.Context.ClearCookiesAsync();
        await SignInAsync(visit, site.Address, userName, first);
        await visit.OpenAsync("/account/password");
        await ChangeAsync(visit, first);

        await visit.OpenAsync(Own);
        await visit.LooksRightAsync();
        Assert.False(await visit.Page.Locator("[data-passkey] button").IsVisibleAsync());
        await visit.OpenAsync(Own + "/authenticator");
        await visit.LooksRightAsync();
        Assert.True(await visit.Page.Locator(".factor-qr svg").IsVisibleAsync());
    }

    /// <summary>Opened by the demonstration's administrator: a real person, with a password for once.</summary>
    private static async Task<(string UserName, string Password)> AccountAsync(Visit visit, string home)
    {
        await visit.OpenAsync(home + "/demo/step-in");
        await visit.PressAsync(visit.Page.Locator($"#{Role.Administrator} li").First.GetByRole(AriaRole.Button));
        var userName = "p" + Guid.CreateVersion7().ToString("N")[16..];
        await visit.OpenAsync(home + "/admin/people/new");
        await (await (await visit.Form("open-account").WriteAsync("Input.DisplayName", "柳新晴")).WriteAsync("Input.UserName", userName)).SendAsync();
        return (userName, await visit.Page.InnerTextAsync("#temporary-password"));
    }

    private static async Task SignInAsync(Visit visit, string home, string userName, string password)
    {
        await visit.OpenAsync(home + "/sign-in");
        await (await (await visit.Form("sign-in").WriteAsync("Input.UserName", userName)).WriteAsync("Input.Password", password)).SendAsync();
    }

    private static async Task ChangeAsync(Visit visit, string current)
    {
        var form = await visit.Form("change-password").WriteAsync("Input.Current", current);
        await (await (await form.WriteAsync("Input.Password", Password)).WriteAsync("Input.Again", Password)).SendAsync();
    }

    private static async Task<ICDPSession> DeviceAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        return session;
    }
}
