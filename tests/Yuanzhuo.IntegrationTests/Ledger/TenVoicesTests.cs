using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Ledger;

/// <summary>
/// What is counted (ADR 5), told as one story: ten people say that the same lift does not run. Ten voices are one matter, and a lift that is
/// not repaired is no result, however many of the ten were merged into it.
/// </summary>
public abstract class TenVoicesTests(App app)
{
    [Fact]
    public async Task Ten_voices_and_one_lift()
    {
        await using var story = await StartAsync();
        var people = new List<Concern>();
        await story.TellAsync(db => people.AddRange(Enumerable.Range(1, 10).Select(n => story.Tale.Say(db, story.Scene.Community, $"电梯又停了，第{n}位"))));
        await story.SaysAsync("nobody has decided yet: ten are open, and each may be a matter of its own", matters: (10, 10, 0), voices: (10, 10, 0), merged: 0);

        Matter lift = null!;
        await story.TellAsync(db => lift = story.Tale.Open(db, story.Scene.Community, people[0], "电梯停运"));
        await story.SaysAsync("the first founded the matter", (10, 10, 0), (10, 10, 0), 0);

        await story.TellAsync(_ => people.Skip(1).ToList().ForEach(p => Join(p, lift)));
        await story.SaysAsync("nine more said the same thing: one matter, ten voices, and nothing has ended", (1, 1, 0), (10, 10, 0), merged: 9);

        await story.TellAsync(_ => Done(lift.Offer(story.Scene.Works.Id, "电梯归城建管".AsPublic(), Modules.Calendar.Domain.Deadline.OnDay(story.Today.AddDays(2), story.Tale.Now), story.Tale.Now)));
        await story.TellAsync(_ => Assert.True(lift.Report(story.Scene.Community.Id, "约了维保单位，三天内修好".AsPublic(), [], story.Tale.Now).IsDone));
        await story.SaysAsync("handed over and promised: still no result", (1, 1, 0), (10, 10, 0), 9);

        await story.TellAsync(_ => Done(lift.End(Ending.CannotNow, "配件停产，一时修不了".AsPublic(), story.Tale.Now)));
        await story.SaysAsync("it cannot be repaired now: one answer, and not one is solved", (1, 0, 1), (10, 0, 10), 9);
        Assert.Equal((0, 0), await story.SolvedAsync());

        await story.TellAsync(_ => Done(lift.Reopen("电梯还是不动".AsPublic(), ShippedHolidays.HolidayCn, story.Tale.Now, isSaidUnsolved: true)));
        await story.SaysAsync("one of the ten contests it: all ten are open again", (1, 1, 0), (10, 10, 0), 9);

        await story.TellAsync(_ => Done(lift.StrikeOff("新配件装好了".AsPublic(), story.Tale.Now)));
        await story.SaysAsync("repaired and confirmed: one matter is solved, ten people were heard", (1, 0, 1), (10, 0, 10), 9);
        Assert.Equal((1, 10), await story.SolvedAsync());
    }

    [Fact]
    public async Task One_of_them_meant_another_lift()
    {
        await using var story = await StartAsync();
        Concern other = null!;
        Matter lift = null!, second = null!;
        await story.TellAsync(db =>
        {
            lift = story.Tale.Open(db, story.Scene.Community, story.Tale.Say(db, story.Scene.Community, "一单元电梯停了"), "一单元电梯停运");
            Join(other = story.Tale.Say(db, story.Scene.Community, "电梯停了"), lift);
        });
        await story.SaysAsync("merged", (1, 1, 0), (2, 2, 0), merged: 1);

        await story.TellAsync(_ => { Done(lift.Part(other.Id, story.Tale.Now)); Done(other.PutBack(story.Tale.Now)); });
        await story.SaysAsync("parted again: it awaits a decision of its own", (2, 2, 0), (2, 2, 0), 0);

        await story.TellAsync(db => second = story.Tale.Open(db, story.Scene.Community, other, "二单元电梯停运"));
        await story.TellAsync(_ => Done(lift.StrikeOff("修好了".AsPublic(), story.Tale.Now)));
        await story.SaysAsync("one lift runs, the other does not", (2, 1, 1), (2, 1, 1), 0);

        await story.TellAsync(_ => Done(second.End(Ending.OtherChannel, "请走诉讼".AsPublic(), story.Tale.Now)));
        await story.SaysAsync("passed on is an answer and no solution", (2, 0, 2), (2, 0, 2), 0);
        Assert.Equal((1, 1), await story.SolvedAsync());
    }

    [Fact]
    public async Task Two_matters_turn_out_to_be_one_and_then_two_again()
    {
        await using var story = await StartAsync();
        Matter kept = null!, merged = null!;
        await story.TellAsync(db =>
        {
            kept = story.Tale.Open(db, story.Scene.Community, story.Tale.Say(db, story.Scene.Community, "水发黄"), "水发黄");
            merged = story.Tale.Open(db, story.Scene.OtherCommunity, story.Tale.Say(db, story.Scene.OtherCommunity, "水是黄的"), "水是黄的");
            Join(story.Tale.Say(db, story.Scene.OtherCommunity, "我家也是"), merged);
        });
        await story.SaysAsync("two matters, three voices", (2, 2, 0), (3, 3, 0), merged: 1);

        await story.TellAsync(_ => Done(merged.MergeInto(kept, "同一根水管".AsPublic(), story.Tale.Now)));
        await story.SaysAsync("one pipe: what was merged has not ended", (1, 1, 0), (3, 3, 0), merged: 2);

        await story.TellAsync(_ => Done(merged.Unmerge(kept, ShippedHolidays.HolidayCn, story.Tale.Now)));
        await story.TellAsync(_ => Done(merged.End(Ending.Withdrawn, "不要办了".AsPublic(), story.Tale.Now)));
        await story.SaysAsync("two pipes after all, and one was withdrawn with its two voices", (2, 1, 1), (3, 1, 2), merged: 1);
    }

    [Fact]
    public async Task What_the_community_found_by_itself_is_a_matter_and_nobodys_voice()
    {
        await using var story = await StartAsync();
        await story.TellAsync(db => Done(story.Tale.Open(db, story.Scene.Community, null, "井盖松了").End(Ending.SolvedOnTheSpot, "当场拧紧".AsPublic(), story.Tale.Now)));
        await story.SaysAsync("solved before anybody spoke", (1, 0, 1), (0, 0, 0), 0);
        Assert.Equal((1, 0), await story.SolvedAsync());
    }

    private async Task<Story> StartAsync() => new(app, await Scene.SetAsync(app));

    private static void Join(Concern concern, Matter into)
    {
        var now = into.OpenedAt;
        Done(into.Join(concern.Id, null, now));
        Done(concern.TakeUp(into.Id, now));
    }

    private static void Done(Kernel.Result result) => Assert.True(result.IsDone, string.Join("; ", result.Refusals.Select(r => r.Key)));

    private sealed class Story(App app, Scene scene) : IAsyncDisposable
    {
        private readonly AsyncServiceScope _scope = app.Services.CreateAsyncScope();

        public Scene Scene { get; } = scene;

        public LedgerTale Tale { get; } = new(app, scene);

        public DateOnly Today => Kernel.ChinaTime.DateOf(Tale.Now);

        /// <summary>What happens next, and is saved.</summary>
        public Task TellAsync(Action<YuanzhuoDb> happens)
        {
            var db = _scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
            happens(db);
            return db.SaveChangesAsync();
        }

        public ValueTask DisposeAsync() => _scope.DisposeAsync();

        /// <summary>The books, as (received, open, ended), before and after what changed is folded; each is even.</summary>
        public async Task SaysAsync(string when, (int, int, int) matters, (int, int, int) voices, int merged)
        {
            for (var folded = 0; folded < 2; folded++)
            {
                var balance = await BalanceAsync();
                Assert.True(balance.IsEven, when);
                Assert.Equal((when, matters, voices, merged), (when, Of(balance.Matters), Of(balance.Voices), balance.Merged));
                await app.WithAsync(s => s.GetRequiredService<KeepTallies>().FoldAsync(default));
            }
        }

        public async Task<(int Matters, int Voices)> SolvedAsync() => await BalanceAsync() is var balance ? (balance.Matters.Solved, balance.Voices.Solved) : default;

        private Task<Balance> BalanceAsync() => app.WithAsync(s => s.GetRequiredService<CountBalance>().HandleAsync(new(Scene.District, null, null), default));

        private static (int, int, int) Of(Book book) => (book.Received, book.Open, book.EndedInAll);
    }
}

[Collection("Tallies on SQLite")] // one keeper of the whole database's tallies at a time
public sealed class TenVoicesOnSqlite(SqliteApp app) : TenVoicesTests(app);

[Collection("Tallies on PostgreSQL")] // one keeper of the whole database's tallies at a time
public sealed class TenVoicesOnPostgres(PostgresApp app) : TenVoicesTests(app);
