using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Work;

/// <summary>What is sent is done before anything is drawn (docs/adr/0015): a send that is done draws no page.</summary>
public sealed class DeedFirstTests(CountingApp app, ITestOutputHelper output) : IClassFixture<CountingApp>
{
    [Fact]
    public async Task Ten_sends_draw_nothing()
    {
        var scene = await Scene.SetAsync(app);
        var (organiser, officer, street) = (await scene.AsAsync(Role.CommunityOrganiser), await scene.AsAsync(Role.DepartmentOfficer), await scene.AsAsync(Role.StreetCoordinator));
        var water = await scene.AsAsync(Role.DepartmentOfficer, scene.Water);
        var number = await app.MatterAsync(scene);
        var matter = $"/matters/{number}";
        await SendAsync(organiser, $"{matter}/retitle", ("Input.Title", "三楼楼道灯"), ("Input.Summary", "灯坏了两天"));
        await SendAsync(organiser, $"{matter}/hand-over", ("Input.ToUnitId", scene.Works.Id.ToString()), ("Input.Reason", "路灯归城建"));
        await SendAsync(officer, $"{matter}/hand-over/answer", ("Input.Answer", "Refuse"), ("Input.Reason", "这条路归水务"), ("Input.NextUnitId", scene.Water.Id.ToString()));
        await SendAsync(water, $"{matter}/hand-over/answer", ("Input.Answer", "Accept"), ("Input.Reason", ""));
        await SendAsync(water, $"{matter}/progress", ("Input.Words", "到现场看过，明天换灯"));
        await SendAsync(organiser, $"{matter}/move", ("Input.To", "Implement"), ("Input.Reason", "直接去办"));
        await SendAsync(organiser, $"{matter}/end", ("Input.Ending", "CannotNow"), ("Input.Words", "暂不具备条件"));
        await SendAsync(street, $"{matter}/reopen", ("Input.Reason", "又坏了"), ("Input.Handling", "Usual"));
        await SendAsync(water, $"{matter}/closure/apply", ("Input.Words", "灯换好了，亮了两晚"));
        await SendAsync(organiser, "/matters/new", ("Input.PlaceId", scene.Community.Id.ToString()), ("Input.Title", "停车位"), ("Input.Summary", "晚上没有地方停"));
    }

    [Fact]
    public async Task A_send_that_is_refused_draws_the_page_with_what_was_typed()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var number = await app.MatterAsync(scene);

        var sent = await organiser.SendFormAsync($"/matters/{number}/retitle", ("Input.Title", ""), ("Input.Summary", "灯坏了两天"));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        var page = await sent.HtmlAsync();
        Assert.NotNull(page.QuerySelector(".errors li"));
        Assert.Equal("灯坏了两天", page.QuerySelector("textarea[name='Input.Summary']")!.TextContent);
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_is_refused_on_the_page()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var number = await app.MatterAsync(scene);

        var sent = await organiser.SendFormAsync($"/matters/{number}/hand-over", ("Input.Version", "garbage"), ("Input.Reason", "路灯归城建"));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal("路灯归城建", (await sent.HtmlAsync()).QuerySelector("textarea[name='Input.Reason']")!.TextContent);
    }

    [Fact]
    public async Task A_send_without_the_token_does_nothing()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        var number = await app.MatterAsync(scene);

        var sent = await organiser.PostAsync($"/matters/{number}/retitle", new FormUrlEncodedContent([new("_handler", "retitle-matter"), new("Input.Title", "别的标题")]));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.NotEqual("别的标题", (await app.LookAsync(number)).Title);
    }

    private async Task SendAsync(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var (page, looked, drawn) = await app.CountAsync(() => client.PageAsync(address));
        var (sent, statements, components) = await app.CountAsync(() => client.SendAsync(page, address, fields));
        var bytes = (await sent.Content.ReadAsByteArrayAsync()).Length;
        output.WriteLine($"{address[(address.LastIndexOf('-') + 1)..],-28} page: {looked} statements, {drawn} components, {page.DocumentElement.OuterHtml.Length} letters; send: {statements} statements, {components} components, {bytes} bytes");

        Assert.True(sent.StatusCode is HttpStatusCode.Redirect, $"{address} answered {(int)sent.StatusCode}: {string.Join(" ", (await sent.HtmlAsync()).QuerySelectorAll(".errors li").Select(li => li.TextContent))}");
        Assert.Equal((0, 0), (components, bytes));
    }
}
