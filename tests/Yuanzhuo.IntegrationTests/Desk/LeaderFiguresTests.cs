using System.Globalization;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Desk;

/// <summary>What a leader heard: each figure opens its own list, of the leader's own communities and of nothing else.</summary>
public abstract class LeaderFiguresTests(App app)
{
    [Fact]
    public async Task Each_figure_of_a_leader_opens_the_list_of_the_linked_communities()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        await tale.TellAsync(db =>
        {
            tale.Open(db, scene.Community, tale.Say(db, scene.Community, "我的社区电梯停了"), "我的社区电梯停运");
            tale.Say(db, scene.Community, "还有一件等着的");
            tale.Say(db, scene.Community, "很久以前的", tale.Now.AddDays(-200));
            tale.Open(db, scene.OtherCommunity, tale.Say(db, scene.OtherCommunity, "别处的"), "别处的水管漏水");
        });
        await PromisesAsync(scene, tale);
        var account = await scene.PersonAsync(Role.Leader, scene.District, "挂点");
        await app.WithDbAsync(async db =>
        {
            var post = await db.Set<Post>().Include(p => p.Links).SingleAsync(p => p.AccountId == account);
            Assert.True(post.Link(scene.Community.Id, tale.Now).IsDone);
            return await db.SaveChangesAsync();
        });
        using var leader = await app.SignedInAsync(account);

        var links = (await leader.PageAsync("/work")).QuerySelectorAll("#leader .figs a").OfType<IHtmlAnchorElement>().ToList();

        Assert.Equal(4, links.Select(l => l.GetAttribute("href")).Distinct().Count());
        Assert.Equal(["2", "3", "1", "1"], links.Select(l => l.QuerySelector("b")!.TextContent));
        foreach (var link in links)
        {
            var list = await leader.PageAsync(link.GetAttribute("href")!);
            Assert.Equal(int.Parse(link.QuerySelector("b")!.TextContent, CultureInfo.InvariantCulture), list.QuerySelectorAll("main tbody tr").Length);
            Assert.DoesNotContain("别处的", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    /// <summary>In the leader's community one kept, one late, one to come; elsewhere one that is nobody's business here.</summary>
    private async Task PromisesAsync(Scene scene, LedgerTale tale)
    {
        var (here, elsewhere) = (await NumberAsync(scene.Community), await NumberAsync(scene.OtherCommunity));
        var kept = await app.CommitAsync(scene, here, Term.WorkingDays(5));
        await app.CommitAsync(scene, here, Term.WorkingDays(2), daysAgo: 30);
        await app.CommitAsync(scene, here, Term.WorkingDays(10));
        await app.CommitAsync(scene, elsewhere, Term.WorkingDays(2), daysAgo: 30, words: "别处的也修好");
        await app.WithDbAsync(async db =>
        {
            Assert.True((await db.Set<Commitment>().SingleAsync(c => c.Id == kept)).Keep("修好了".AsPublic(), [], ShippedHolidays.HolidayCn, tale.Now).IsDone);
            return await db.SaveChangesAsync();
        });

        Task<string> NumberAsync(OrgUnit place) => app.WithDbAsync(db => db.Set<Matter>().Where(m => m.PlaceId == place.Id).Select(m => m.Number).SingleAsync());
    }
}

public sealed class LeaderFiguresOnSqlite(SqliteApp app) : LeaderFiguresTests(app);

public sealed class LeaderFiguresOnPostgres(PostgresApp app) : LeaderFiguresTests(app);
