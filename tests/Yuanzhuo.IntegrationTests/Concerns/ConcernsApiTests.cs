using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Concerns;

public abstract class ConcernsApiTests(App app)
{
    private const string Api = "/api/v1/concerns";

    [Fact]
    public async Task A_concern_is_raised_and_read_by_its_number()
    {
        var scene = await Scene.SetAsync(app);
        var client = app.Visitor();
        var raised = await client.PostAsJsonAsync(Api, new { placeCode = scene.Community.Code, words = "灯坏了", category = "Power", building = "东门口" });
        Assert.Equal(HttpStatusCode.Created, raised.StatusCode);
        var body = await JsonOf(raised);
        var number = body.GetProperty("trackingNumber").GetString()!;
        Assert.EndsWith($"/follow/{number}", body.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal($"{Api}/{number}", raised.Headers.Location!.ToString());

        var view = await client.GetFromJsonAsync<JsonElement>($"{Api}/{number.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)}");
        Assert.Equal("【东门口】\n灯坏了", view.GetProperty("words").GetString());
        Assert.Equal(scene.Community.Code, view.GetProperty("placeCode").GetString());
        Assert.Equal("awaiting", view.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, view.GetProperty("matter").ValueKind);
    }

    /// <summary>Issue 2, what it must show, 5: nothing a public caller can read holds a planted phone number or name.</summary>
    [Fact]
    public async Task Nothing_public_holds_planted_personal_data()
    {
        var scene = await Scene.SetAsync(app);
        var client = app.Visitor();
        const string words = "我叫李建国，身份证360103199003074518，电话13812341234，车牌赣A12345，楼上漏水";
        var raised = await client.PostAsJsonAsync(Api, new { placeCode = scene.Community.Code, words, contact = new { name = "章小满", phone = "13987654321" } });
        var number = (await JsonOf(raised)).GetProperty("trackingNumber").GetString()!;
        var concern = (await app.ConcernAsync(number))!;
        Assert.Equal(words, await app.SpokenAsync(concern));
        Assert.DoesNotContain("13812341234", concern.SealedWords, StringComparison.Ordinal);
        Assert.DoesNotContain("13987654321", concern.Contact.Phone!, StringComparison.Ordinal);

        var facts = await app.WithDbAsync(db => db.Journal.Where(e => e.AggregateId == concern.Id).Select(e => e.Details).ToListAsync());
        var seen = string.Join('\n', [await client.GetStringAsync($"{Api}/{number}"), await client.GetStringAsync($"/raise/done/{number}"), .. facts]);
        foreach (var planted in new[] { "李建国", "360103199003074518", "13812341234", "A12345", "章小满", "13987654321" }) Assert.DoesNotContain(planted, seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_with_the_same_body_is_one_concern()
    {
        var scene = await Scene.SetAsync(app);
        var numbers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => (await JsonOf(await SendAsync(scene, "灯坏了", scene.DistrictCode))).GetProperty("trackingNumber").GetString()));
        Assert.Single(numbers.Distinct());
        Assert.Equal(1, await app.ConcernsInAsync(scene));
    }

    /// <summary>A stranger's key is a stranger's: two of them may hit upon the same one.</summary>
    [Fact]
    public async Task The_same_key_with_another_body_is_another_strangers()
    {
        var scene = await Scene.SetAsync(app);
        var numbers = new[] { await SendAsync(scene, "灯坏了", "1"), await SendAsync(scene, "路坏了", "1"), await SendAsync(scene, "灯坏了", "1"), await SendAsync(scene, "路坏了", "1") }
            .Select(async sent => (await JsonOf(sent)).GetProperty("trackingNumber").GetString());
        var (lamp, road, lampAgain, roadAgain) = await Task.WhenAll(numbers) is [var a, var b, var c, var d] ? (a, b, c, d) : default;

        Assert.NotEqual(lamp, road);
        Assert.Equal((lamp, road), (lampAgain, roadAgain));
        Assert.Equal(2, await app.ConcernsInAsync(scene));
    }

    [Fact]
    public async Task Two_browsers_with_the_same_key_and_body_never_learn_each_others_number()
    {
        var scene = await Scene.SetAsync(app);
        var one = await JsonOf(await SendAsync(scene, "灯坏了", "1", "word-of-one-browser"));
        var other = await JsonOf(await SendAsync(scene, "灯坏了", "1", "word-of-another"));

        Assert.NotEqual(one.GetProperty("trackingNumber").GetString(), other.GetProperty("trackingNumber").GetString());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"placeCode\":1,\"words\":\"x\"}")]
    [InlineData("{\"placeCode\":\"CODE\",\"words\":{}}")]
    [InlineData("{\"placeCode\":\"CODE\",\"words\":\"\"}")]
    [InlineData("{\"placeCode\":\"CODE\"}")]
    [InlineData("{\"placeCode\":\"000000000000\",\"words\":\"灯坏了\"}")]
    [InlineData("{\"placeCode\":\"DISTRICT\",\"words\":\"灯坏了\"}")]
    [InlineData("{\"words\":\"灯坏了\"}")]
    [InlineData("{\"placeCode\":\"CODE\",\"words\":\"灯坏了\",\"category\":\"Nothing\"}")]
    [InlineData("{\"placeCode\":\"CODE\",\"words\":\"灯坏了\",\"contact\":\"13812341234\"}")]
    [InlineData("{\"placeCode\":\"CODE\",\"words\":\"灯坏了\",\"contact\":{\"phone\":\"1\"}}")]
    [InlineData("{\"placeCode\":\"CODE\",\"words\":\"\\ud800\"}")]
    public async Task What_cannot_be_taken_is_refused_with_a_reason(string body)
    {
        var scene = await Scene.SetAsync(app);
        var sent = body.Replace("CODE", scene.Community.Code, StringComparison.Ordinal).Replace("DISTRICT", scene.DistrictCode, StringComparison.Ordinal);
        var answer = await app.Visitor().PostAsync(Api, new StringContent(sent, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(0, await app.ConcernsInAsync(scene));
    }

    [Fact]
    public async Task Too_many_words_are_refused_at_their_field()
    {
        var scene = await Scene.SetAsync(app);
        var answer = await app.Visitor().PostAsJsonAsync(Api, new { placeCode = scene.Community.Code, words = new string('长', 4001) });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await JsonOf(answer)).GetProperty("errors").TryGetProperty("words", out _));
    }

    /// <summary>A reorganisation recodes communities (2022: 64 of them); notices on the walls keep the old code.</summary>
    [Fact]
    public async Task The_code_a_community_had_before_is_understood()
    {
        var scene = await Scene.SetAsync(app);
        var before = scene.Community.Code!;
        await app.WithDbAsync(async db =>
        {
            var unit = await db.OrgUnits.Include(u => u.Lives).SingleAsync(u => u.Id == scene.Community.Id);
            var street = await db.OrgUnits.SingleAsync(u => u.Id == scene.Street.Id);
            unit.Change(unit.Kind, unit.Name, scene.DistrictCode + "001777", street, "", new DateOnly(2026, 3, 1), app.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var raised = await app.Visitor().PostAsJsonAsync(Api, new { placeCode = before, words = "灯坏了" });
        Assert.Equal(HttpStatusCode.Created, raised.StatusCode);
        Assert.Equal(1, await app.ConcernsInAsync(scene));
    }

    [Fact]
    public async Task An_unknown_number_is_not_found()
    {
        await Scene.SetAsync(app);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync($"{Api}/2222222222222")).StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(Scene scene, string words, string key, string? browser = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Api) { Content = JsonContent.Create(new { placeCode = scene.Community.Code, words }) };
        request.Headers.Add("Idempotency-Key", key);
        if (browser is not null) request.Headers.Add("Cookie", $"{Caller.BrowserCookie}={browser}");
        return await app.Visitor().SendAsync(request);
    }

    private static async Task<JsonElement> JsonOf(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();
}

public sealed class ConcernsApiOnSqlite(SqliteApp app) : ConcernsApiTests(app);

public sealed class ConcernsApiOnPostgres(PostgresApp app) : ConcernsApiTests(app);
