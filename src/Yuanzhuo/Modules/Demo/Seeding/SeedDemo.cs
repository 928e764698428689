using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Demo.Stories;
using Yuanzhuo.Modules.Demo.Storytelling;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.Places.Data;

namespace Yuanzhuo.Modules.Demo.Seeding;

/// <summary>Founds the demo district on an empty database: the 2021 directory, invented people, the nine cases and a year's everyday. All or nothing.</summary>
internal sealed class SeedDemo(YuanzhuoDb db, DemoDirectory directory, AccountFounding accounts, WorkingCalendars calendars, TimeProvider clock, ILogger<SeedDemo> logger)
{
    private static readonly IStory[] Stories =
    [
        new LiftInAnOldBlock(), new EstateRenewal(), new WindowScreens(), new HolidayCare(), new YellowWater(), new BikesAndCharging(), new BuildingSite(), new NameRegistration(),
        new Listening(), new FreshConcerns(), new ManySmallMatters(),
    ];

    /// <summary>Whether anything was done; a database that has organisations is left alone.</summary>
    public async Task<bool> HandleAsync(CancellationToken ct)
    {
        if (await db.OrgUnits.AnyAsync(ct)) return false;
        logger.LogInformation("First start: founding the demo district (places, people, a year of stories)");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await directory.FoundAsync(ct);
        var map = new Map(await db.OrgUnits.ToListAsync(ct));
        logger.LogInformation("Places founded: {Units} organisations, {Communities} communities and villages", map.All.Count, map.Communities.Count);

        var days = new Days(await calendars.NationalAsync(ct), clock.TodayInChina());
        var cast = new Cast(map);
        await cast.FoundAsync(accounts, days.Today.AddYears(-1), ct);
        logger.LogInformation("People founded: {Members}", CastList.Members.Count);

        await PlayAsync(new Teller(db, cast, days), map, ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task PlayAsync(Teller teller, Map map, CancellationToken ct)
    {
        var script = new Script();
        foreach (var story in Stories) story.Tell(script, teller, map);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await script.PlayAsync(clock.GetUtcNow(), (played, all) => logger.LogInformation("Stories told: {Played} of {All} deeds", played, all));
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
    }
}
