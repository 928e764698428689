using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Calendar.Importing;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Calendar;

/// <summary>The nation's calendar is shared by all tests of a database, so these import for their own scene's district.</summary>
public abstract class ImportCalendarTests(App app)
{
    private const string OwnDayOff = "date,kind,name\n2026-11-23,holiday,特别放假\n2026-11-28,workday,特别放假\n";
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public async Task The_first_start_takes_the_shipped_days_over_and_a_second_changes_nothing()
    {
        await Scene.SetAsync(app);
        await app.WithAsync(async services => { await services.GetRequiredService<SeedCalendar>().HandleAsync(default); return 0; });
        var nation = await app.WithDbAsync(db => db.Set<CalendarEdition>().Include(e => e.Days).SingleAsync(e => e.Scope == ""));
        var facts = await app.WithDbAsync(db => db.Journal.Where(e => e.AggregateId == nation.Id).OrderBy(e => e.Seq).ToListAsync());
        var seeded = Assert.IsType<CalendarImported>(FactJson.Read(facts[0]));
        Assert.Equal((1, "holiday-cn", 2026), (seeded.Edition, seeded.Source, seeded.Years[^1]));
        Assert.Superset(ShippedHolidays.HolidayCn.Days.ToHashSet(), nation.Days.Select(day => day.Value).ToHashSet());
    }

    [Fact]
    public async Task A_districts_own_days_hold_there_and_below_only()
    {
        var scene = await Scene.SetAsync(app);
        var outcome = (await ImportAsync(scene, OwnDayOff)).Value;
        Assert.Equal((1, 2, 0, 0), (outcome.Edition, outcome.Added, outcome.Changed, outcome.Removed));
        var book = await BookAsync();
        string?[] places = [null, "110101001001", scene.DistrictCode, scene.Community.Code];
        Assert.Equal([true, true, false, false], places.Select(code => book.For(code).IsWorkingDay(Monday)));
        Assert.True(book.For(scene.Community.Code).IsPublished(2026));
    }

    [Fact]
    public async Task Importing_the_same_again_changes_nothing_and_records_nothing()
    {
        var scene = await Scene.SetAsync(app);
        await ImportAsync(scene, OwnDayOff);
        var again = (await ImportAsync(scene, OwnDayOff)).Value;
        Assert.Equal((1, 0, 0, 0), (again.Edition, again.Added, again.Changed, again.Removed));
        Assert.Equal(1, await FactsAsync(scene));
    }

    [Theory]
    [InlineData("", "Calendar.FileEmpty")]
    [InlineData("date,kind,name\n2027-01-01,holiday,元旦\n2027-02-30,holiday,春节\n", "Calendar.FileHasErrors")]
    public async Task A_file_that_cannot_be_read_whole_is_refused_whole(string text, string key)
    {
        var scene = await Scene.SetAsync(app);
        Assert.Equal(key, (await ImportAsync(scene, text)).Refusals[0].Key);
        Assert.Equal(0, await FactsAsync(scene));
    }

    [Fact]
    public async Task The_second_of_two_who_saw_the_same_edition_is_refused()
    {
        var scene = await Scene.SetAsync(app);
        await ImportAsync(scene, OwnDayOff);
        var seen = (await app.WithAsync(services => services.GetRequiredService<PreviewImport>().HandleAsync(OwnDayOff, "", scene.DistrictCode, default))).SeenVersion;
        Assert.True((await ImportAsync(scene, "2026-11-24,holiday,特别放假\n", seen)).IsDone);
        Assert.Equal(RefusalKind.Conflict, (await ImportAsync(scene, "2026-11-25,holiday,特别放假\n", seen)).Refusals[0].Kind);
    }

    [Fact]
    public async Task Provisional_due_dates_are_counted_again_in_the_same_transaction()
    {
        var scene = await Scene.SetAsync(app);
        var follower = new Follower();
        Assert.Equal(7, (await ImportAsync(scene, OwnDayOff, follower: follower)).Value.DueDatesRecounted);
        Assert.False(follower.Seen!.For(scene.DistrictCode).IsWorkingDay(Monday));
        Assert.True(follower.WasInTransaction);
        // A publication that loses a race is tried again and counts again, so the first may have counted more than once; the same file a second time never does.
        var counted = follower.Times;
        Assert.True((await ImportAsync(scene, OwnDayOff, follower: follower)).IsDone);
        Assert.Equal(counted, follower.Times);
    }

    private Task<Result<ImportCalendar.Outcome>> ImportAsync(Scene scene, string text, Guid? seen = null, Follower? follower = null) => app.WithAsync(services =>
    {
        var db = services.GetRequiredService<YuanzhuoDb>();
        IFollowsCalendar[] followers = follower is null ? [] : [follower.On(db)];
        var import = new ImportCalendar(services.GetRequiredService<Doer>(), db, followers);
        return import.HandleAsOperatorAsync(new() { Text = text, Source = "区政府通知", Scope = scene.DistrictCode, SeenVersion = seen }, default);
    });

    private Task<CalendarBook> BookAsync() => app.WithAsync(async services => await services.GetRequiredService<WorkingCalendars>().BookAsync());

    private async Task<int> FactsAsync(Scene scene)
    {
        var editions = await app.WithDbAsync(db => db.Set<CalendarEdition>().Where(e => e.Scope == scene.DistrictCode).Select(e => e.Id).ToListAsync());
        return await app.WithDbAsync(db => db.Journal.CountAsync(e => editions.Contains(e.AggregateId)));
    }

    private sealed class Follower : IFollowsCalendar
    {
        private YuanzhuoDb? _db;

        public CalendarBook? Seen { get; private set; }

        public bool WasInTransaction { get; private set; }

        public int Times { get; private set; }

        public Follower On(YuanzhuoDb db)
        {
            _db = db;
            return this;
        }

        public Task<int> RecountAsync(CalendarBook calendars, DateTimeOffset at, CancellationToken ct)
        {
            (Seen, Times, WasInTransaction) = (calendars, Times + 1, _db!.Database.CurrentTransaction is not null);
            return Task.FromResult(7);
        }
    }
}

public sealed class ImportCalendarOnSqlite(SqliteApp app) : ImportCalendarTests(app);

public sealed class ImportCalendarOnPostgres(PostgresApp app) : ImportCalendarTests(app);
