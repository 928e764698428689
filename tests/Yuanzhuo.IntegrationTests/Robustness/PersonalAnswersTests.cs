using Microsoft.AspNetCore.Hosting;
using System.Net;
using System.Text.RegularExpressions;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>Issue 6, 4: nobody on the way keeps what is somebody's own, and no cookie travels in the clear. Over all doors; headers are the same on either database.</summary>
public sealed partial class PersonalAnswersTests(SqliteApp app, ITestOutputHelper output)
{
    private const string Site = "https://yz.example.cn";

    [Fact]
    public async Task No_answer_to_somebody_signed_in_is_kept_anywhere()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var (kept, asked) = (new List<string>(), 0);
        foreach (var role in (Role[])[Role.Administrator, Role.CommunityOrganiser, Role.StreetCoordinator, Role.DepartmentHead, Role.Inspector])
        {
            var client = await scene.AsAsync(role);
            foreach (var door in RoutePattern.AllOf(app.Services).Where(r => r.Methods.Count == 0 || r.Methods.Contains("GET")).Select(r => r.Text).Distinct().Where(t => !IsForAll(t)))
            {
                var address = "/" + Parameter().Replace(door, number).TrimStart('/');
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                asked++;
                if (answer.Headers.CacheControl?.NoStore != true) kept.Add($"{role} {address}: {(int)answer.StatusCode} {answer.Headers.CacheControl}");
            }
        }

        output.WriteLine($"{asked} asked");
        Assert.True(kept.Count == 0, string.Join("\n", kept));
    }

    [Fact]
    public async Task What_stands_under_a_secret_number_is_kept_nowhere_either()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene);
        var waiting = await visitor.BeginAsync(scene);
        await visitor.ToPreviewAsync(draft, name: "季小禾", phone: "13800001234");
        var number = TrackingNumber.Format(await visitor.SendDraftAsync(draft));
        string[] own =
        [
            $"/raise/done/{number}", $"/follow/{number}", $"/follow/{number}/data", $"/follow/{number}/withdraw", $"/follow/{number}/unsolved", $"/api/v1/concerns/{number}",
            waiting, $"{waiting}/where", $"{waiting}/more", $"{waiting}/preview", $"{waiting}/similar", "/answer/abcdefgh", "/nowhere",
        ];
        foreach (var address in own)
        {
            var answer = await visitor.GetAsync(address);
            Assert.True(answer.Headers.CacheControl?.NoStore == true, $"{address}: {(int)answer.StatusCode} {answer.Headers.CacheControl}");
        }

        foreach (var address in (string[])["/", "/ledger"]) Assert.False((await app.Visitor().GetAsync(address)).Headers.CacheControl?.NoStore ?? false);
    }

    [Fact]
    public async Task Every_cookie_is_for_the_secure_way_only_and_for_no_script()
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var (userName, _) = await app.AccountAsync(Role.CommunityOrganiser, scene.Community);
        await using var own = app.WithWebHostBuilder(host => host.UseSetting("Site:Address", Site));
        var visitor = own.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new Uri(Site) });
        var plain = own.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        List<HttpResponseMessage> answers = [await visitor.SignInAsync(userName, PeopleTales.Password)];
        Assert.Equal("/work", answers[0].Target());
        foreach (var door in RoutePattern.AllOf(own.Services).Where(r => r.IsPlainPage)) answers.Add(await plain.GetAsync(door.Text));
        foreach (var address in (string[])["/?lang=en", "/?view=elder", "/language/en", "/view/elder"]) answers.Add(await plain.GetAsync(address));
        answers.Add(await visitor.PostAsync($"/matters/{number}/support", new FormUrlEncodedContent([])));

        var cookies = answers.SelectMany(a => a.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();
        output.WriteLine(string.Join(", ", cookies.Select(c => c.Split('=')[0]).Distinct()));
        Assert.Contains(cookies, c => c.StartsWith(SessionClaims.Cookie, StringComparison.Ordinal));
        Assert.All(cookies, c =>
        {
            foreach (var wanted in (string[])["; secure", "; httponly", "; samesite="]) Assert.Contains(wanted, c, StringComparison.OrdinalIgnoreCase);
        });
    }

    /// <summary>An operator on the machine itself looks without TLS; nobody else is taken for one.</summary>
    [Theory]
    [InlineData("127.0.0.1", "localhost", false)]
    [InlineData("127.0.0.1", "yz.example.cn", true)]
    [InlineData("203.0.113.9", "localhost", true)]
    public async Task Only_on_this_machine_a_cookie_goes_as_it_is_asked_for(string from, string host, bool isSecure)
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        await using var own = app.WithWebHostBuilder(builder => builder.UseSetting("Site:Address", Site));
        var answer = await own.Server.SendAsync(http =>
        {
            (http.Request.Method, http.Request.Scheme, http.Request.Path, http.Request.Host) = ("GET", "http", "/sign-in", new(host));
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        });

        Assert.NotEmpty(answer.Response.Headers.SetCookie);
        Assert.All(answer.Response.Headers.SetCookie, c => Assert.Equal(isSecure, c!.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The product's own files, what programs of others and supervisors ask, the stream that never ends, and the way out.</summary>
    private static bool IsForAll(string door) => door.TrimStart('/') is var text &&
        (text.EndsWith(".css", StringComparison.Ordinal) || text.StartsWith("live/", StringComparison.Ordinal) || text.Contains("step-in", StringComparison.Ordinal));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
