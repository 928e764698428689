using Microsoft.AspNetCore.Hosting;
using System.Net.Http.Json;
using System.Text.Json;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>Issue 6, 4: one public address everywhere, whatever host was asked.</summary>
public sealed class PublicAddressTests(SqliteApp app)
{
    private const string Site = "https://yz.example.cn";

    [Fact]
    public async Task Whatever_host_was_asked_only_the_sites_own_address_is_handed_out()
    {
        var scene = await Scene.SetAsync(app);
        await using var own = app.WithWebHostBuilder(host => host.UseSetting("Site:Address", Site + "/"));
        using var visitor = own.Visitor();
        visitor.DefaultRequestHeaders.Host = "evil.example";
        var concern = await app.ConcernOfAsync(await app.ConcernAsync(scene));
        var number = await app.MatterOfAsync(scene, concern.Id, scene.Works);

        var raised = await (await visitor.PostAsJsonAsync("/api/v1/concerns", new { placeCode = scene.Community.Code, words = "灯坏了" })).Content.ReadFromJsonAsync<JsonElement>();
        var matter = (await visitor.PageAsync($"/matters/{number}")).Source.Text;

        Assert.StartsWith(Site + "/follow/", raised.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Contains($"{Site}/matters/{number}", matter, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", matter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_is_the_link_that_the_desk_prints()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene);
        var number = await app.MatterOfAsync(scene, concern, scene.Works);
        await (await scene.AsAsync(Role.DepartmentOfficer)).SendFormAsync($"/matters/{number}/closure/apply", ("Input.Words", "换好了"));
        await using var own = app.WithWebHostBuilder(host => host.UseSetting("Site:Address", Site));
        using var organiser = own.Visitor();
        (await organiser.PostAsync($"/test/sign-in/{await scene.PersonAsync(Role.CommunityOrganiser, scene.Community)}", null)).EnsureSuccessStatusCode();

        var address = $"/matters/{number}/closure/answer/{concern}";
        var shown = await organiser.SendStepAsync(await organiser.PageAsync(address), address, "answer-link");

        Assert.Contains($"{Site}/answer/", (await shown.HtmlAsync()).Source.Text, StringComparison.Ordinal);
    }
}
