using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Text;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.UnitTests.Platform.Files;

namespace Yuanzhuo.IntegrationTests.Concerns;

public abstract class RaisePhotosTests(App app)
{
    [Fact]
    public async Task Photos_survive_the_screens_and_lose_what_tells_where_and_by_whom()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene);
        var sent = await visitor.SendPhotosAsync(draft, stays: true, (SampleImages.Jpeg(), "IMG_GPS_章小满.jpg", "image/jpeg"), (SampleImages.Png(), "b.png", "image/png"));
        Assert.Equal($"{draft}/more", sent.Target());
        var shown = (await visitor.PageAsync($"{draft}/more")).QuerySelectorAll(".thumbs img").Select(i => i.GetAttribute("src")!).ToList();
        Assert.Equal(2, shown.Count);
        Assert.Equal("image/jpeg", (await visitor.GetAsync(shown[0])).Content.Headers.ContentType!.MediaType);

        await visitor.ToPreviewAsync(draft);
        var concern = (await app.ConcernAsync(await visitor.SendDraftAsync(draft)))!;

        Assert.Equal(2, concern.Photos.Count);
        var ids = concern.Photos.Select(p => p.FileId).ToList();
        var files = await app.WithDbAsync(db => db.Set<StoredFile>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync());
        Assert.All(files, f => Assert.Equal((false, scene.Community.Id), (f.IsPublic, f.PlaceId)));
        Assert.All(files, f => Assert.DoesNotContain(SampleImages.Secret, Encoding.Latin1.GetString(f.Bytes), StringComparison.Ordinal));
        Assert.All(files, f => Assert.StartsWith("photo-", f.Name, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync($"/files/{ids[0]}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await scene.AsAsync(Role.CommunityOrganiser)).GetAsync($"/files/{ids[0]}")).StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_no_photo_is_refused_and_the_others_stay()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene);
        var sent = await visitor.SendPhotosAsync(draft, stays: false, (SampleImages.Png(), "a.png", "image/png"), ("<script>"u8.ToArray(), "b.jpg", "image/jpeg"));
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Single((await visitor.PageAsync($"{draft}/more")).QuerySelectorAll(".thumbs img"));
    }

    [Fact]
    public async Task Six_photos_are_taken_and_the_seventh_is_named()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene);
        var sent = await visitor.SendPhotosAsync(draft, stays: true, [.. Enumerable.Range(0, 7).Select(i => (SampleImages.Png(), $"{i}.png", "image/png"))]);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal(6, (await visitor.PageAsync($"{draft}/more")).QuerySelectorAll(".thumbs img").Length);
    }

    [Fact]
    public async Task A_photo_can_be_taken_away_and_is_gone()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene);
        await visitor.SendPhotosAsync(draft, stays: true, (SampleImages.Png(), "a.png", "image/png"));
        var page = await visitor.PageAsync($"{draft}/more");
        var address = page.QuerySelector(".thumbs img")!.GetAttribute("src")!;
        await visitor.SendAsync(page, $"{draft}/more", ("Input.Remove", page.QuerySelector("[name='Input.Remove']")!.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_photo_of_a_draft_is_not_shown_by_another_link()
    {
        var scene = await Scene.SetAsync(app);
        var visitor = app.Visitor();
        var draft = await visitor.BeginAsync(scene);
        var other = await visitor.BeginAsync(scene);
        await visitor.SendPhotosAsync(draft, stays: true, (SampleImages.Png(), "a.png", "image/png"));
        var address = (await visitor.PageAsync($"{draft}/more")).QuerySelector(".thumbs img")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address.Replace(draft, other, StringComparison.Ordinal))).StatusCode);
    }
}

public sealed class RaisePhotosOnSqlite(SqliteApp app) : RaisePhotosTests(app);

public sealed class RaisePhotosOnPostgres(PostgresApp app) : RaisePhotosTests(app);
