using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Asking;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.IntegrationTests.Ledger;

/// <summary>Every order of the ledger can be leafed through to its end, by number and from line to line, and shows each matter once.</summary>
public abstract class LedgerOrderTests(App app)
{
    private const int Many = 60, Size = 7;

    [Fact]
    public async Task Leafing_from_line_to_line_shows_every_matter_once_and_in_the_order_of_the_whole()
    {
        var (scene, _) = await SceneAsync();
        foreach (var sort in Enum.GetValues<LedgerOrder>().SelectMany(by => new LedgerSort[] { new(by, false), new(by, true) }))
        {
            var filter = LedgerFilter.Everything with { Place = scene.District, Sort = sort };
            var whole = await PageAsync(filter, 1, null, Many + 1);
            Assert.Equal(Many, whole.Rows.Count);
            Assert.Equal(Expected(whole.Rows, sort), whole.Rows.Select(r => r.Number));
            List<string> leafed = [];
            LedgerMark? after = null;
            do
            {
                var part = await PageAsync(filter, 1, after, Size);
                leafed.AddRange(part.Rows.Select(r => r.Number));
                after = part.Next is null ? null : LedgerMark.Parse(part.Next.ToString());
                if (part.Next is not null) Assert.NotNull(after);
            }
            while (after is not null);
            Assert.Equal(whole.Rows.Select(r => r.Number), leafed);
            List<string> paged = [];
            for (var page = 1; page <= (Many + Size - 1) / Size; page++) paged.AddRange((await PageAsync(filter, page, null, Size)).Rows.Select(r => r.Number));
            Assert.Equal(leafed, paged);
        }
    }

    [Fact]
    public async Task A_page_says_how_many_there_are_and_where_it_goes_on()
    {
        var (scene, _) = await SceneAsync();
        var filter = LedgerFilter.Everything with { Place = scene.District };
        var first = await PageAsync(filter, 1, null, Size);
        Assert.Equal(Many, first.Total.Value);
        Assert.False(first.Total.IsMore);
        Assert.Null((await PageAsync(filter, 1, null, Many)).Next);
        Assert.Empty((await PageAsync(filter, 50, null, Size)).Rows);
        Assert.Equal(Many, (await PageAsync(filter, 50, null, Size)).Total.Value);
    }

    [Theory]
    [InlineData("电梯", 20)]
    [InlineData("电梯 12号", 1)]
    [InlineData("梯", 20)]
    [InlineData("12", 1)]
    [InlineData("１２号", 1)]
    [InlineData("路灯", 0)]
    [InlineData("'\"\\& | !", 60)]
    public async Task Words_are_found_by_the_index(string words, int expected)
    {
        var (scene, _) = await SceneAsync();
        var (filter, _) = await app.WithAsync(s => s.GetRequiredService<ReadFilter>().HandleAsync(new() { Place = scene.DistrictCode, Q = words }, default));
        Assert.Equal(expected, (await PageAsync(filter, 1, null, 100)).Rows.Count);
    }

    [Fact]
    public async Task A_better_title_is_found_and_the_old_one_no_more()
    {
        var (scene, matters) = await SceneAsync();
        await app.WithDbAsync(async db =>
        {
            var matter = await db.FindAsync<Matter>(matters[0].Id);
            matter!.Retitle("路灯不亮".AsPublic(), "路灯不亮".AsPublic(), null, app.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        foreach (var (words, expected) in new[] { ("路灯", 1), ("电梯", 19) })
        {
            var (filter, _) = await app.WithAsync(s => s.GetRequiredService<ReadFilter>().HandleAsync(new() { Place = scene.DistrictCode, Q = words }, default));
            Assert.Equal(expected, (await PageAsync(filter, 1, null, 100)).Rows.Count);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x.1")]
    [InlineData("1")]
    [InlineData("9223372036854775807.1")]
    [InlineData("1.' OR 1=1")]
    public void Nonsense_is_no_place_in_the_list(string? text) => Assert.Null(LedgerMark.Parse(text));

    private async Task<(Scene Scene, List<Matter> Matters)> SceneAsync()
    {
        var scene = await Scene.SetAsync(app);
        var tale = new LedgerTale(app, scene);
        var matters = new List<Matter>();
        await tale.TellAsync(db =>
        {
            for (var i = 0; i < Many; i++)
            {
                var at = tale.Now.AddDays(-i % 9);
                var matter = tale.Open(db, i % 2 == 0 ? scene.Community : scene.OtherCommunity, null, i % 3 == 0 ? $"{i}号楼电梯" : $"{i}号水管", at, i % 4 == 0 ? null : ChinaTime.DateOf(at).AddDays(i % 5));
                if (i % 5 == 0) matter.End(Ending.Explained, "说清楚了".AsPublic(), at.AddHours(i % 3));
                matters.Add(matter);
            }
        });
        return (scene, matters);
    }

    private static IEnumerable<string> Expected(IReadOnlyList<LedgerRow> rows, LedgerSort sort)
    {
        IComparable? Key(LedgerRow r) => sort.By switch { LedgerOrder.Due => r.DueOn, LedgerOrder.Moved => r.LastMovedAt, LedgerOrder.Ended => r.EndedAt, _ => r.ReceivedOn };
        var gapsLast = rows.OrderBy(r => Key(r) is null);
        return (sort.IsDescending ? gapsLast.ThenByDescending(Key).ThenByDescending(r => r.Number, StringComparer.Ordinal) : gapsLast.ThenBy(Key).ThenBy(r => r.Number, StringComparer.Ordinal)).Select(r => r.Number);
    }

    private Task<LedgerPart> PageAsync(LedgerFilter filter, int page, LedgerMark? after, int size) => app.WithAsync(async s =>
        await s.GetRequiredService<ReadLedger>().PageAsync(filter, await s.GetRequiredService<ReadToday>().HandleAsync(null, default), page, after, size, default));
}

public sealed class LedgerOrderOnSqlite(SqliteApp app) : LedgerOrderTests(app);

public sealed class LedgerOrderOnPostgres(PostgresApp app) : LedgerOrderTests(app);
