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
    /// <summary>Whoever is asked while it lasts; the first ones begin before it.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(15);

    [Fact]
    public async Task Nothing_is_left_standing_at_a_place_that_ceases_to_be()
    {
        var region = await Region.FoundAsync(app, 2021);
        await region.FillAsync();
        var going = await GoingAsync(region);
        var district = await region.UnitAsync("");
        var scene = await Scene.SetAsync(app);
        var (recorder, administrator) = (await scene.PersonAsync(Role.CommunityOrganiser, district), await scene.PersonAsync(Role.Administrator, district));
        using var over = new CancellationTokenSource();

        var raising = GoOnAsync(i => app.WithAsync(s => s.GetRequiredService<RaiseConcern>().HandleAsync(
            new() { PlaceId = At(i).Id, Words = "路灯不亮" }, null, default)), over.Token);
        var recording = GoOnAsync(i => app.AsAsync(recorder, s => s.GetRequiredService<RecordConcern>().HandleAsync(
            new() { PlaceId = At(i).Id, Words = "路灯不亮", Channel = Channel.Desk }, default)), over.Token);
        var linking = GoOnAsync(i => app.AsAsync(administrator, async s =>
        {
            var post = await LeaderAsync(s, administrator, district);
            return await s.GetRequiredService<LinkLeader>().HandleAsync(new() { PostId = post, UnitId = At(i).Id }, default);
        }), over.Token);
        await Task.Delay(20 * Apart);
        var moved = await app.WithAsync(s => s.GetRequiredService<ImportPlaces>()
            .HandleAsOperatorAsync(new ImportPlaces.Input { Text = region.File, Year = 2022, AcceptsProposals = true }, default));
        await over.CancelAsync();
        var done = await Task.WhenAll(raising, recording, linking);

        Assert.True(moved.IsDone, string.Join("; ", moved.Refusals.Select(r => r.Key)));
        Assert.All(done, many => Assert.True(many > 0));
        var gone = (await region.UnitsAsync()).Where(u => u.ClosedOn is not null).Select(u => u.Id).ToList();
        Assert.NotEmpty(gone.Intersect(going.Select(u => u.Id)));
        Assert.Equal(0, await app.WithDbAsync(db => db.Set<Concern>().CountAsync(c => gone.Contains(c.PlaceId))));
        var linked = await app.WithDbAsync(db => db.Set<Post>().Include(p => p.Links).Where(p => p.Links.Any(l => gone.Contains(l.UnitId))).ToListAsync());
        Assert.All(linked, p => Assert.Contains(p.Links, l => !gone.Contains(l.UnitId)));

        OrgUnit At(int i) => going[i % going.Count];
    }

    private static async Task<int> GoOnAsync<T>(Func<int, Task<Result<T>>> deed, CancellationToken over)
    {
        var done = 0;
        for (var i = 0; !over.IsCancellationRequested; i++)
        {
            if ((await deed(i)).IsDone) done++;
            await Task.Delay(Apart, CancellationToken.None);
        }

        return done;
    }

    private static async Task<Guid> LeaderAsync(IServiceProvider services, Guid account, OrgUnit district)
    {
        var (db, clock) = (services.GetRequiredService<Yuanzhuo.Platform.Data.YuanzhuoDb>(), services.GetRequiredService<TimeProvider>());
        var post = Post.Give(account, Role.Leader, district.Id, ChinaTime.DateOf(clock.GetUtcNow()), null, clock.GetUtcNow());
        db.Add(post);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return post.Id;
    }

    /// <summary>The places that the next list does not have any more.</summary>
    private static async Task<List<OrgUnit>> GoingAsync(Region region)
    {
        var next = region.Snapshot(2022).Places.Select(p => p.Code).ToHashSet();
        return [.. (await region.UnitsAsync()).Where(u => u.Kind.IsResidential && u.Code is { } code && !next.Contains(code))];
    }
}

public sealed class PlacesAtOnceOnSqlite(SqliteApp app) : PlacesAtOnceTests(app);

public sealed class PlacesAtOnceOnPostgres(PostgresApp app) : PlacesAtOnceTests(app);
