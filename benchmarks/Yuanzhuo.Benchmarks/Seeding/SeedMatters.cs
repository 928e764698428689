using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Benchmarks.Bare;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Benchmarks.Seeding;

/// <summary>A district with so many matters, by the domain's own methods; one seed, one content.</summary>
internal sealed class SeedMatters(string connection, TimeProvider clock)
{
    private const int AtOnce = 500;

    private static readonly string[] Things = ["楼道灯不亮", "下水道堵塞", "电动车占用通道", "外墙渗水", "健身器材损坏", "路面破损积水", "垃圾清运不及时", "加装电梯意见不一"];

    private readonly Random _random = new(20260302);

    /// <summary>Migrates and fills; the code of a community in which concerns can be raised.</summary>
    public async Task<string> FillAsync(int matters)
    {
        var places = await FoundAsync();
        for (var done = 0; done < matters; done += AtOnce)
        {
            await using var db = Open();
            for (var i = done; i < Math.Min(done + AtOnce, matters); i++) Add(db, places, i + 1);
            await db.SaveChangesAsync();
        }

        await using var end = Open();
        await end.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        return places[0].Code!;
    }

    private PostgresDb Open()
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        DatabaseSetup.UsePostgres(options, connection);
        return new PostgresDb(options.Options);
    }

    private async Task<List<OrgUnit>> FoundAsync()
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync($"CREATE TABLE {BareHost.Table} (id uuid PRIMARY KEY, place_code text NOT NULL, words text NOT NULL, public_words text NOT NULL, tracking_number text NOT NULL, raised_at timestamptz NOT NULL)");
        await new DirectorySeed(db, clock).FoundAsync(ShippedDivisions.XihuName, ShippedDivisions.Xihu(2021), new DateOnly(2021, 1, 1));
        await db.SaveChangesAsync();
        return await db.OrgUnits.AsNoTracking().Residential().OrderBy(u => u.Code).ToListAsync();
    }

    private void Add(PostgresDb db, List<OrgUnit> places, int number)
    {
        var (place, at) = (places[_random.Next(places.Count)], clock.GetUtcNow().AddMinutes(-_random.Next(400 * 24 * 60)));
        var (title, on) = (Things[_random.Next(Things.Length)], ChinaTime.DateOf(at));
        var words = $"{title}，{place.Name}{number}号楼前后已经有些日子了，来往的人都看得见，希望有人来看一看，说一说什么时候能办好。";
        var concern = Concern.Raise(new Telling { PlaceId = place.Id }, TrackingNumber.Create(), PublicWords.Mask(words), on.AddDays(1), at);
        var code = $"{ShippedDivisions.XihuCode}-{on.Year}-{number:D6}";
        var matter = Matter.Open(new Opening
        {
            Number = code, Title = PublicWords.Mask(title), Summary = PublicWords.Mask(words), PlaceId = place.Id, FoundingConcernId = concern.Id, ReceivedOn = on, HolderId = place.Id,
            Handling = Deadline.OnDay(on.AddDays(30), at), SearchText = Bigrams.IndexText($"{code}\n{title}\n{words}"),
        }, at);
        concern.TakeUp(matter.Id, at);
        db.AddRange(concern, matter);
        Live(db, matter, place, at);
    }

    /// <summary>Two thirds have ended; half were reported on; every fifth of the open ones carries a commitment.</summary>
    private void Live(PostgresDb db, Matter matter, OrgUnit place, DateTimeOffset at)
    {
        matter.MoveTo(Step.Consult, null, at.AddDays(1));
        for (var reports = _random.Next(3); reports > 0; reports--) matter.Report(place.Id, PublicWords.Mask("已到现场查看，材料已订，下周开始施工。"), [], at.AddDays(3 - reports));
        switch (_random.Next(15))
        {
            case < 7: matter.StrikeOff(PublicWords.Mask("已经办好，提出人满意。"), at.AddDays(9)); return;
            case < 10: matter.End(Ending.Explained, PublicWords.Mask("当面说明了情况，提出人认可。"), at.AddDays(5)); return;
            case 10:
                var commitment = new SpokenCommitment { UnitId = place.Id, Words = PublicWords.Mask("10个工作日内修好"), Term = Term.WorkingDays(10), SpokenAt = at };
                db.Add(Commitment.Make(matter, commitment, ShippedHolidays.HolidayCn, at).Value);
                return;
            default: return;
        }
    }
}
