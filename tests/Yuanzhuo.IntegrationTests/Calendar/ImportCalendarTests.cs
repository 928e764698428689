using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Calendar.Importing;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.IntegrationTests.Calendar;

public sealed class ImportCalendarTests : IAsyncDisposable
{
    private const string NoticeOf2027 = "date,kind,name\n2026-12-31,holiday,元旦\n2027-01-01,holiday,元旦\n2027-01-03,workday,元旦\n";
    private readonly CalendarStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_first_start_takes_the_shipped_days_over_and_a_second_changes_nothing()
    {
        var node = await _store.NodeAsync();
        await SeedAsync(node);
        await SeedAsync(node);
        await using var scope = node.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YuanzhuoDb>();
        Assert.Equal(ShippedHolidays.HolidayCn.Days.Count, await db.Set<CalendarDay>().CountAsync());
        var fact = Assert.IsType<CalendarImported>(FactJson.Read(await db.Journal.SingleAsync()));
        Assert.Equal((1, "holiday-cn", 2026), (fact.Edition, fact.Source, fact.Years[^1]));
    }

    [Fact]
    public async Task An_imported_notice_makes_its_year_firm_and_moves_the_last_days_of_December()
    {
        var node = await SeededAsync();
        Assert.True((await NationalAsync(node)).IsProvisional(new DateOnly(2026, 12, 31)));
        var outcome = (await ImportAsync(node, NoticeOf2027)).Value;
        Assert.Equal((2, 3, 0, 0), (outcome.Edition, outcome.Added, outcome.Changed, outcome.Removed));
        var calendar = await NationalAsync(node);
        Assert.False(calendar.IsProvisional(new DateOnly(2026, 12, 31)));
        Assert.Equal(new DateOnly(2027, 1, 3), calendar.AddWorkingDays(new DateOnly(2026, 12, 30), 1));
    }

    [Fact]
    public async Task Importing_the_same_again_changes_nothing_and_records_nothing()
    {
        var node = await SeededAsync();
        await ImportAsync(node, NoticeOf2027);
        var again = (await ImportAsync(node, NoticeOf2027)).Value;
        Assert.Equal((2, 0, 0, 0), (again.Edition, again.Added, again.Changed, again.Removed));
        Assert.Equal(2, await JournalCountAsync(node));
    }

    [Fact]
    public async Task A_corrected_notice_takes_days_out_but_leaves_December_to_the_next_notice()
    {
        var node = await SeededAsync();
        await ImportAsync(node, NoticeOf2027);
        var preview = await PreviewAsync(node, "date,kind,name\n2027-01-01,holiday,元旦节\n");
        Assert.Equal(
            [(new DateOnly(2027, 1, 1), CalendarChangeKind.Changed), (new DateOnly(2027, 1, 3), CalendarChangeKind.Gone)],
            preview.Changes.Select(change => (change.On, change.Kind)));
        await ImportAsync(node, "date,kind,name\n2026-01-01,holiday,元旦\n");
        Assert.Equal(DayKind.Off, (await NationalAsync(node)).Named(new DateOnly(2026, 12, 31))?.Kind);
        Assert.Null((await NationalAsync(node)).Named(new DateOnly(2026, 10, 1)));
    }

    [Theory]
    [InlineData("", "Calendar.FileEmpty")]
    [InlineData("date,kind,name\n2027-01-01,holiday,元旦\n2027-02-30,holiday,春节\n", "Calendar.FileHasErrors")]
    public async Task A_file_that_cannot_be_read_whole_is_refused_whole(string text, string key)
    {
        var node = await SeededAsync();
        Assert.Equal(key, (await ImportAsync(node, text)).Refusals[0].Key);
        Assert.Equal(1, await JournalCountAsync(node));
    }

    [Fact]
    public async Task The_second_of_two_who_saw_the_same_edition_is_refused()
    {
        var node = await SeededAsync();
        var seen = (await PreviewAsync(node, NoticeOf2027)).SeenVersion;
        Assert.True((await ImportAsync(node, NoticeOf2027, seen: seen)).IsDone);
        Assert.Equal(RefusalKind.Conflict, (await ImportAsync(node, "date,kind,name\n2027-01-01,holiday,元旦\n", seen: seen)).Refusals[0].Kind);
    }

    [Fact]
    public async Task A_districts_own_days_hold_there_and_below_only()
    {
        var node = await SeededAsync();
        Assert.True((await ImportAsync(node, "date,kind,name\n2026-11-23,holiday,特别放假\n", scope: "360103")).IsDone);
        Assert.False((await ImportAsync(node, "date,kind,name\n2026-11-23,holiday,特别放假\n", scope: "西湖区")).IsDone);
        var monday = new DateOnly(2026, 11, 23);
        await using var scope = node.CreateAsyncScope();
        var book = await scope.ServiceProvider.GetRequiredService<WorkingCalendars>().BookAsync();
        Assert.Equal([true, true, false, false], new[] { null, "360102001001", "360103", "360103001001" }.Select(code => book.For(code).IsWorkingDay(monday)));
    }

    [Fact]
    public async Task Another_node_notices_an_import_within_half_a_minute()
    {
        var (one, other) = (await SeededAsync(), await _store.NodeAsync());
        Assert.False((await NationalAsync(other)).IsPublished(2027));
        await ImportAsync(one, NoticeOf2027);
        Assert.True((await NationalAsync(one)).IsPublished(2027));
        Assert.False((await NationalAsync(other)).IsPublished(2027));
        _store.Clock.Pass(CalendarMemory.RecheckAfter);
        Assert.True((await NationalAsync(other)).IsPublished(2027));
    }

    [Fact]
    public async Task Provisional_due_dates_are_counted_again_in_the_same_transaction()
    {
        var follower = new Follower();
        var node = await _store.NodeAsync(follower);
        await SeedAsync(node);
        Assert.Equal(7, (await ImportAsync(node, NoticeOf2027)).Value.DueDatesRecounted);
        Assert.True(follower.Seen!.National.IsPublished(2027));
        await ImportAsync(node, NoticeOf2027);
        Assert.Equal(1, follower.Times);
    }

    [Fact]
    public async Task Somebody_without_the_right_imports_nothing()
    {
        var node = await SeededAsync();
        await using var scope = node.CreateAsyncScope();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        user.Become(Guid.CreateVersion7(), "", [new Standing(Guid.CreateVersion7(), Role.CommunityOrganiser, Guid.CreateVersion7(), "a/", "", [])]);
        var result = await scope.ServiceProvider.GetRequiredService<ImportCalendar>().HandleAsync(new() { Text = NoticeOf2027, Source = "x" }, default);
        Assert.Equal(RefusalKind.Forbidden, result.Refusals[0].Kind);
    }

    private static async Task SeedAsync(ServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeedCalendar>().HandleAsync(default);
    }

    private async Task<ServiceProvider> SeededAsync()
    {
        var node = await _store.NodeAsync();
        await SeedAsync(node);
        return node;
    }

    private static async Task<Result<ImportCalendar.Outcome>> ImportAsync(ServiceProvider node, string text, string scope = "", Guid? seen = null)
    {
        await using var unit = node.CreateAsyncScope();
        var input = new ImportCalendar.Input { Text = text, Source = "国办通知", Scope = scope, SeenVersion = seen };
        return await unit.ServiceProvider.GetRequiredService<ImportCalendar>().HandleAsOperatorAsync(input, default);
    }

    private static async Task<PreviewImport.Preview> PreviewAsync(ServiceProvider node, string text)
    {
        await using var unit = node.CreateAsyncScope();
        return await unit.ServiceProvider.GetRequiredService<PreviewImport>().HandleAsync(text, "", "", default);
    }

    private static async Task<WorkingCalendar> NationalAsync(ServiceProvider node)
    {
        await using var unit = node.CreateAsyncScope();
        return await unit.ServiceProvider.GetRequiredService<WorkingCalendars>().NationalAsync();
    }

    private static async Task<int> JournalCountAsync(ServiceProvider node)
    {
        await using var unit = node.CreateAsyncScope();
        return await unit.ServiceProvider.GetRequiredService<YuanzhuoDb>().Journal.CountAsync();
    }

    private sealed class Follower : IFollowsCalendar
    {
        public CalendarBook? Seen { get; private set; }

        public int Times { get; private set; }

        public Task<int> RecountAsync(CalendarBook calendars, DateTimeOffset at, CancellationToken ct)
        {
            (Seen, Times) = (calendars, Times + 1);
            return Task.FromResult(7);
        }
    }
}
