using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Raising;
using Yuanzhuo.Modules.Concerns.Recording;
using Yuanzhuo.Modules.People.Administering;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Reorganising;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Work;

/// <summary>A deed over a whole district while others go on in it: what they add is carried over or counted anew too, or they are refused.</summary>
public abstract class PlacesAtOnceTests(App app)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(5);

    [Fact]
    public async Task Nothing_is_left_standing_at_a_place_that_ceases_to_be()
    {
        var region = await Region.FoundAsync(app, 2021);
        await region.FillAsync();
        var going = await GoingAsync(region);
        var district = await region.UnitAsync("");
        var scene = await Scene.SetAsync(app);
        var (recorder, administrator) = (await scene.PersonAsync(Role.CommunityOrganiser, district), await scene.PersonAsync(Role.Administrator, district));
        var leaders = await LeadersAsync(administrator, district);
        using var over = new CancellationTokenSource();

        int[] done = [0, 0, 0];
        var raising = GoOnAsync(0, i => app.WithAsync(s => s.GetRequiredService<RaiseConcern>().HandleAsync(
            new() { PlaceId = At(i).Id, Words = "路灯不亮" }, null, default)));
        var recording = GoOnAsync(1, i => app.AsAsync(recorder, s => s.GetRequiredService<RecordConcern>().HandleAsync(
            new() { PlaceId = At(i).Id, Words = "路灯不亮", Channel = Channel.Desk }, default)));
        var linking = GoOnAsync(2, i => app.AsAsync(administrator, s => s.GetRequiredService<LinkLeader>().HandleAsync(
            new() { PostId = leaders[i % leaders.Count], UnitId = At(i).Id }, default)));
        await AllBegunAsync();
        var moved = await app.WithAsync(s => s.GetRequiredService<ImportPlaces>()
            .HandleAsOperatorAsync(new ImportPlaces.Input { Text = region.File, Year = 2022, AcceptsProposals = true }, default));
        await over.CancelAsync();
        await Task.WhenAll(raising, recording, linking);

        Assert.True(moved.IsDone, string.Join("; ", moved.Refusals.Select(r => r.Key)));
        var gone = (await region.UnitsAsync()).Where(u => u.ClosedOn is not null).Select(u => u.Id).ToList();
        Assert.Subset(gone.ToHashSet(), going.Select(u => u.Id).ToHashSet());
        Assert.Equal(0, await app.WithDbAsync(db => db.Set<Concern>().CountAsync(c => gone.Contains(c.PlaceId))));
        var linked = await app.WithDbAsync(db => db.Set<Post>().Include(p => p.Links).Where(p => p.Links.Any(l => gone.Contains(l.UnitId))).ToListAsync());
        Assert.All(linked, p => Assert.Contains(p.Links, l => !gone.Contains(l.UnitId)));

        OrgUnit At(int i) => going[i % going.Count];

        // While it lasts, and before.
        async Task GoOnAsync<T>(int who, Func<int, Task<Result<T>>> deed)
        {
            for (var i = 0; !over.IsCancellationRequested; i++)
            {
                if ((await deed(i)).IsDone) Interlocked.Increment(ref done[who]);
                await Task.Delay(Apart, CancellationToken.None);
            }
        }

        async Task AllBegunAsync()
        {
            while (done.Any(many => many == 0)) await Task.Delay(Apart, CancellationToken.None);
        }
    }

    /// <summary>Posts of leaders that are linked nowhere yet; a new post would wait for the places' table by itself.</summary>
    private Task<List<Guid>> LeadersAsync(Guid account, OrgUnit district) => app.WithDbAsync(async db =>
    {
        var now = app.Clock.GetUtcNow();
        var posts = Enumerable.Range(0, 400).Select(_ => Post.Give(account, Role.Leader, district.Id, ChinaTime.DateOf(now), null, now)).ToList();
        db.AddRange(posts);
        await db.SaveChangesAsync();
        return posts.ConvertAll(p => p.Id);
    });

    /// <summary>The places that cease to be, where concerns are raised; what is only renumbered goes on.</summary>
    private Task<List<OrgUnit>> GoingAsync(Region region) => app.WithDbAsync(async db =>
    {
        var units = (await DistrictUnits.LoadAsync(db, region.Code, default))!;
        var plan = ReorganisationPlan.Draw(units.Known, region.Snapshot(2022), new Dictionary<string, string>());
        return plan.Rows.Where(r => r.Change == PlanChange.Gone).Select(r => units[r.Before!.Id]).Where(u => u.Kind.IsResidential).ToList();
    });
}

public sealed class PlacesAtOnceOnSqlite(CrowdedApp app) : PlacesAtOnceTests(app), IClassFixture<CrowdedApp>;

public sealed class PlacesAtOnceOnPostgres(PostgresApp app) : PlacesAtOnceTests(app);
