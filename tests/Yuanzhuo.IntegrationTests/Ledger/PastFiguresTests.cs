using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Ledger.Asking;
using Yuanzhuo.Modules.Ledger.Counting;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Ledger.Data.Tallies;
using Yuanzhuo.Modules.Ledger.Listing;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Places.Reorganising;

namespace Yuanzhuo.IntegrationTests.Ledger;

/// <summary>
/// By the divisions of the day, past figures do not move when streets do: the shipped lists of 2016–2023 are taken in one after another into one region with a
/// random life, and every figure of every street and of many places before the day of the reorganisation stays what it was.
/// </summary>
public abstract class PastFiguresTests(App app)
{
    private const int Said = 300, PlacesLookedAt = 12, StreetsLookedAt = 4;

    private static readonly int[] Lists = [2020, 2022, 2023];

    private int _passing;

    /// <summary>One region lives through all of them: communities that were recoded twice and went on to a successor's successor are among its places.</summary>
    [Fact]
    public async Task Past_figures_stay_what_they_were_however_often_streets_move()
    {
        var region = await Region.FoundAsync(app, 2016);
        var tale = new LedgerTale(app, await Scene.SetAsync(app));
        var random = new Random(2016_2023);
        var all = await region.UnitsAsync();
        var (district, places) = (all.Single(u => u.Kind == OrgUnitKind.District), all.Where(u => u.Kind.IsResidential).ToArray());
        var first = ChinaTime.DateOf(tale.Now).AddDays(-random.Next(70, 90));
        await LiveAsync(tale, places, random, Said);
        List<OrgUnit> looked = [district, .. all.Where(u => u.Kind == OrgUnitKind.Street), .. random.GetItems(places, PlacesLookedAt)];
        var past = first.AddDays(-1);
        var before = await FiguresAsync(looked, UnitTree.Then, past);
        Assert.Equal(before, await FiguresAsync(looked, UnitTree.Today, past));

        foreach (var (year, on) in Lists.Select((year, i) => (year, first.AddDays(i * 20))))
        {
            var done = await app.WithAsync(s => s.GetRequiredService<ImportPlaces>().HandleAsOperatorAsync(new ImportPlaces.Input { Text = region.File, Year = year, AcceptsProposals = true, On = Iso(on) }, default));
            Assert.True(done.IsDone, string.Join("; ", done.Refusals.Select(r => r.Key)));
            Assert.Equal(before, await FiguresAsync(looked, UnitTree.Then, past));
            await FoldAsync();
        }

        Assert.Equal(before, await FiguresAsync(looked, UnitTree.Then, past));
        Assert.NotEqual(before, await FiguresAsync(looked, UnitTree.Today, past));
        List<OrgUnit> streets = (await region.UnitsAsync()).FindAll(u => u.Kind == OrgUnitKind.Street);
        await PartsAddUpAsync(streets, first.AddDays(20));

        // Life goes on in the new divisions, and what was open is answered.
        var now = (await region.UnitsAsync()).Where(u => u.ClosedOn is null && u.Kind.IsResidential).ToArray();
        await LiveAsync(tale, now, random, Said / 3, daysBack: 20);
        await OnceAsync(district);
        await PartsAddUpAsync(streets, first.AddDays(20));
        await FoldAsync();
        await OnceAsync(district);
        Assert.Equal(Received(before), Received(await FiguresAsync(looked, UnitTree.Then, past)));
        Assert.Equal(0, await app.WithAsync(s => s.GetRequiredService<KeepTallies>().RecountAsync(default)));
        foreach (var street in all.Where(u => u.Kind == OrgUnitKind.Street).Take(3)) await ListIsAsLongAsync(street, past);
        Assert.True(_passing > 0, "No community moved to another street.");
    }

    /// <summary>A community that moved counts below either street on its days there: no part is more than the whole, and each part's figures are those of its own list.</summary>
    private async Task PartsAddUpAsync(List<OrgUnit> streets, DateOnly moved)
    {
        var branches = await app.WithAsync(s => s.GetRequiredService<UnitTrees>().GetAsync(default).AsTask());
        foreach (var street in streets.Where(s => branches.Parts(UnitTree.Then, s.Id).Any(p => !p.IsAlways)).Take(StreetsLookedAt))
            foreach (var (from, to) in new (DateOnly?, DateOnly?)[] { (null, null), (moved.AddDays(-100), moved.AddDays(10)) })
            {
                var shown = await app.WithAsync(s => s.GetRequiredService<CountBreakdown>().HandleAsync(new(street, from, to) { Tree = UnitTree.Then }, default));
                Assert.All(shown.ByPlace, l => Assert.True(l is { Open: >= 0, Solved: >= 0, Other: >= 0, Voices: >= 0 }, l.ToString()));
                Assert.Equal((shown.Balance.Matters.Received, shown.Balance.Voices.Received), (shown.ByPlace.Sum(l => l.Received), shown.ByPlace.Sum(l => l.Voices)));
                foreach (var part in shown.ByPlace.Where(l => l.FromOn is not null || l.ToOn is not null))
                {
                    var listed = await app.WithAsync(async s =>
                    {
                        var (scope, problems) = await s.GetRequiredService<ReadScope>().HandleAsync(part.Key, Iso(part.FromOn ?? from), Iso(part.ToOn ?? to), "then", default);
                        Assert.Empty(problems);
                        return (await s.GetRequiredService<ReadReceived>().HandleAsync(scope, false, null, [], 1, default)).Total;
                    });
                    Assert.Equal(part.Received, listed);
                    _passing++;
                }
            }
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Old and new codes never count twice: the parts of the district, of then and of today, are the whole.</summary>
    private async Task OnceAsync(OrgUnit district)
    {
        foreach (var tree in Enum.GetValues<UnitTree>())
        {
            var shown = await app.WithAsync(s => s.GetRequiredService<CountBreakdown>().HandleAsync(new(district, null, null) { Tree = tree }, default));
            Assert.True(shown.Balance.IsEven);
            Assert.Equal(Said + (Said / 3), shown.Balance.Voices.Received);
            Assert.Equal((shown.Balance.Matters.Received, shown.Balance.Voices.Received), (shown.ByPlace.Sum(l => l.Received), shown.ByPlace.Sum(l => l.Voices)));
        }
    }

    private async Task ListIsAsLongAsync(OrgUnit street, DateOnly to)
    {
        foreach (var isVoices in new[] { false, true })
        {
            var scope = new CountingScope(street, null, to) { Tree = UnitTree.Then };
            var (rows, total) = (new List<ReceivedRow>(), int.MaxValue);
            for (var page = 1; (page - 1) * ReadLedger.PageSize < total; page++)
            {
                var at = page;
                var (shown, count) = await app.WithAsync(s => s.GetRequiredService<ReadReceived>().HandleAsync(scope, isVoices, null, [], at, default));
                rows.AddRange(shown);
                total = count;
            }

            Assert.Equal(total, rows.Count);
        }
    }

    private static Task LiveAsync(LedgerTale tale, OrgUnit[] places, Random random, int many, int daysBack = 400) => tale.TellAsync(db =>
    {
        var matters = new List<Matter>();
        for (var i = 0; i < many; i++)
        {
            var place = places[random.Next(places.Length)];
            var concern = tale.Say(db, place, $"第{i}件事", tale.Now.AddDays(-random.Next(daysBack)));
            var into = matters.FindAll(m => m.IsOpen);
            switch (random.Next(5))
            {
                case 0: break;
                case 1 when into.Count > 0: Join(concern, into[random.Next(into.Count)], tale.Now); break;
                case 2: Open(concern, place).End(Ending.Explained, "说明情况".AsPublic(), tale.Now); break;
                case 3: Open(concern, place).StrikeOff("办好了".AsPublic(), tale.Now); break;
                default: Open(concern, place); break;
            }
        }

        Matter Open(Concern concern, OrgUnit place)
        {
            matters.Add(tale.Open(db, place, concern, "有一件事"));
            return matters[^1];
        }
    });

    private static void Join(Concern concern, Matter into, DateTimeOffset now)
    {
        Assert.True(into.Join(concern.Id, null, now).IsDone);
        Assert.True(concern.TakeUp(into.Id, now).IsDone);
    }

    private Task<List<string>> FiguresAsync(List<OrgUnit> units, UnitTree tree, DateOnly to) => app.WithAsync(async services =>
    {
        var lines = new List<string>();
        foreach (var unit in units)
        {
            var balance = await services.GetRequiredService<CountBalance>().HandleAsync(new(unit, null, to) { Tree = tree }, default);
            Assert.True(balance.IsEven, unit.Name);
            lines.Add($"{unit.Name}: {Line(balance.Matters)}; {Line(balance.Voices)}; {balance.Merged}");
        }

        return lines;
    });

    private static List<string> Received(List<string> lines) => lines.ConvertAll(l => l[(l.LastIndexOf(';') + 1)..] + l[..l.IndexOf(' ', l.IndexOf(": ", StringComparison.Ordinal) + 2)]);

    private static string Line(Book book) => $"{book.Received} {book.Awaiting} {book.InHand} {string.Join(',', book.Ended.Values)}";

    private Task<int> FoldAsync() => app.WithAsync(s => s.GetRequiredService<KeepTallies>().FoldAsync(default));
}

[Collection("Tallies on SQLite")] // one keeper of the whole database's tallies at a time
public sealed class PastFiguresOnSqlite(SqliteApp app) : PastFiguresTests(app);

[Collection("Tallies on PostgreSQL")] // one keeper of the whole database's tallies at a time
public sealed class PastFiguresOnPostgres(PostgresApp app) : PastFiguresTests(app);
