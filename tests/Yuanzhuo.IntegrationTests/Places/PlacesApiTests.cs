using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuanzhuo.IntegrationTests.Stage;

namespace Yuanzhuo.IntegrationTests.Places;

public abstract class PlacesApiTests(App app)
{
    [Fact]
    public async Task Under_the_district_stand_all_streets_communities_and_villages()
    {
        var region = await Region.FoundAsync(app, 2021);

        var all = await PageAsync($"/api/v1/places?under={region.Code}&pageSize=500");

        Assert.Equal((172, 172), (all.Total, all.Items.Count));
        Assert.Equal((12, 138, 13, 9), (Of("street"), Of("community"), Of("village"), Of("familyCommittee")));
        Assert.Equal(new Item($"{region.Code}001000", "南浦街道", "street"), all.Items[0]);
        Assert.Equal(all.Items.Select(i => i.Code).Order(StringComparer.Ordinal), all.Items.Select(i => i.Code));

        int Of(string kind) => all.Items.Count(i => i.Kind == kind);
    }

    [Fact]
    public async Task The_pages_together_are_the_whole_and_a_street_has_its_own()
    {
        var region = await Region.FoundAsync(app, 2021);

        var pages = new List<Item>();
        for (var page = 1; page <= 4; page++) pages.AddRange((await PageAsync($"/api/v1/places?under={region.Code}&page={page}")).Items);

        Assert.Equal(172, pages.Distinct().Count());
        Assert.Empty((await PageAsync($"/api/v1/places?under={region.Code}&page=5")).Items);
        Assert.Equal(10, (await PageAsync($"/api/v1/places?under={region.Code}001000")).Total);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("?under=", HttpStatusCode.BadRequest)]
    [InlineData("?under=999999", HttpStatusCode.NotFound)]
    [InlineData("?under=%27%3B--&page=1", HttpStatusCode.NotFound)]
    [InlineData("?under=%F0%9F%98%80", HttpStatusCode.NotFound)]
    [InlineData("?under=1&under=2", HttpStatusCode.NotFound)]
    [InlineData("?under=1&page=0", HttpStatusCode.BadRequest)]
    [InlineData("?under=1&page=-1", HttpStatusCode.BadRequest)]
    [InlineData("?under=1&page=99999999999999999999", HttpStatusCode.BadRequest)]
    [InlineData("?under=1&page=2147483647", HttpStatusCode.BadRequest)]
    [InlineData("?under=1&page=1&page=2", HttpStatusCode.BadRequest)]
    [InlineData("?under=1&pageSize=501", HttpStatusCode.BadRequest)]
    [InlineData("?under=1&pageSize=x", HttpStatusCode.BadRequest)]
    [InlineData("?under=%00", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_refused_with_problem_details(string query, HttpStatusCode status)
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        var answer = await app.Visitor().GetAsync($"/api/v1/places{query}");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    /// <summary>Other regions of these tests have the same names; the search goes over all of them, so only the kind of answer is looked at.</summary>
    [Theory]
    [InlineData("铁路四村", "铁路四村社区")]
    [InlineData("tlsc", "铁路四村社区")]
    [InlineData("铁路sc", "铁路四村社区")]
    [InlineData("铁路4村", "铁路四村社区")]
    [InlineData("tielusicun", "铁路四村社区")]
    [InlineData("dajic", "大脊村")]
    [InlineData("dajixq", "")]
    [InlineData("鐵路四村", "铁路四村社区")]
    [InlineData("铁路四村社区居委会", "铁路四村社区")]
    [InlineData("南站街道铁路四村", "铁路四村社区")]
    [InlineData("南站 tlsc", "铁路四村社区")]
    [InlineData("铁路思村", "铁路四村社区")]
    [InlineData("铁路三十八村", "")]
    [InlineData("djc", "大脊村")]
    [InlineData("", "")]
    public async Task A_place_is_found_as_people_type(string typed, string name)
    {
        var region = await Region.FoundAsync(app, 2021);

        var district = await region.UnitAsync("");
        var found = await app.WithDbAsync(db => new Yuanzhuo.Modules.Places.Data.PlaceSearch(db).FindAsync(typed, 5, district.Path));
        var answered = await app.Visitor().GetFromJsonAsync<JsonElement>($"/places/find?q={Uri.EscapeDataString(typed)}");

        Assert.Equal(name, found.Count == 0 ? "" : found[0].Name);
        Assert.Equal(name.Length == 0, answered.GetArrayLength() == 0);
    }

    private async Task<Page> PageAsync(string address) => (await app.Visitor().GetFromJsonAsync<Page>(address))!;

    private sealed record Page(IReadOnlyList<Item> Items, int Total);

    private sealed record Item(string Code, string Name, string Kind);
}

public sealed class PlacesApiOnSqlite(SqliteApp app) : PlacesApiTests(app);

public sealed class PlacesApiOnPostgres(PostgresApp app) : PlacesApiTests(app);
