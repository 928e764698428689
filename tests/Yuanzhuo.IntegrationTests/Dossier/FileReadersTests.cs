using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Dossier;

/// <summary>A file that is not public is for those who handle what it belongs to now: they see it, and whoever handled it before does not.</summary>
public abstract class FileReadersTests(App app)
{
    [Fact]
    public async Task Whoever_has_the_matter_in_hand_sees_the_photos_that_its_page_shows_them()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene);
        var number = await app.MatterOfAsync(scene, concern, scene.Works);
        var (photo, evidence) = (await PhotoAsync(scene, concern), await app.FileAsync(scene, isPublic: false));
        await app.ReportAsync(scene, number, evidence);
        var (works, water) = (await scene.AsAsync(Role.DepartmentOfficer), await scene.AsAsync(Role.DepartmentOfficer, scene.Water));

        var shown = (await works.PageAsync($"/matters/{number}")).QuerySelectorAll("main a[href^='/files/']").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(new[] { $"/files/{photo}", $"/files/{evidence}" }.Order(), shown.Order());
        foreach (var file in shown)
        {
            Assert.Equal(HttpStatusCode.OK, (await works.GetAsync(file)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await water.GetAsync(file)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync(file)).StatusCode);
        }
    }

    [Fact]
    public async Task When_a_concern_turns_out_to_be_elsewhere_its_photos_go_along()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene);
        var photo = await PhotoAsync(scene, concern);
        var (here, there) = (await scene.AsAsync(Role.CommunityOrganiser), await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync($"/files/{photo}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await there.GetAsync($"/files/{photo}")).StatusCode);

        await here.SendFormAsync($"/triage/{concern}/place", ("Input.PlaceId", $"{scene.OtherCommunity.Id}"));

        Assert.Equal(scene.OtherCommunity.Id, (await app.ConcernOfAsync(concern)).PlaceId);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync($"/files/{photo}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await here.GetAsync($"/files/{photo}")).StatusCode);
    }

    [Fact]
    public async Task The_successor_of_a_place_that_ceased_to_be_sees_what_was_filed_there()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene);
        var number = await app.MatterOfAsync(scene, concern, scene.Works);
        var (photo, evidence) = (await PhotoAsync(scene, concern), await app.FileAsync(scene, isPublic: false));
        await app.ReportAsync(scene, number, evidence);

        await app.WithAsync(async services =>
        {
            foreach (var follower in services.GetServices<IFollowsPlaces>()) await follower.CarryOverAsync(scene.Community.Id, scene.OtherCommunity.Id, app.Today(), app.Clock.GetUtcNow(), default);
            return await services.GetRequiredService<Yuanzhuo.Platform.Data.YuanzhuoDb>().SaveChangesAsync();
        });

        var successor = await scene.AsAsync(Role.CommunityOrganiser, scene.OtherCommunity);
        foreach (var file in (Guid[])[photo, evidence]) Assert.Equal(HttpStatusCode.OK, (await successor.GetAsync($"/files/{file}")).StatusCode);
    }

    private async Task<Guid> PhotoAsync(Scene scene, Guid concern)
    {
        var photo = await app.FileAsync(scene, isPublic: false);
        await app.WithDbAsync(db => { db.Add(new ConcernPhoto(concern, photo, 1)); return db.SaveChangesAsync(); });
        return photo;
    }
}

public sealed class FileReadersOnSqlite(SqliteApp app) : FileReadersTests(app);

public sealed class FileReadersOnPostgres(PostgresApp app) : FileReadersTests(app);
