using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Commitments that were made before a test begins.</summary>
public static class CommitmentsTales
{
    /// <summary>A commitment for that matter by that organisation (城建局 if none is named), spoken so many days ago; its id.</summary>
    public static Task<Guid> CommitAsync(this App app, Scene scene, string number, Term term, OrgUnit? by = null, int daysAgo = 0, string words = "把灯修好") => app.WithDbAsync(async db =>
    {
        var now = app.Clock.GetUtcNow();
        var matter = (await db.MatterAsync(number))!;
        var commitment = new SpokenCommitment { UnitId = (by ?? scene.Works).Id, Officer = "城建科负责人".AsPublic(), Words = words.AsPublic(), Term = term, SpokenAt = now.AddDays(-daysAgo) };
        var made = Commitment.Make(matter, commitment, ShippedHolidays.HolidayCn, now).Value;
        db.Add(made);
        await db.SetCommittedDueAsync(matter, now);
        await db.SaveChangesAsync();
        return made.Id;
    });

    public static async Task<Commitment> CommitAsync(this App app, Guid id) => (await app.WithDbAsync(db => db.CommitAsync(id)))!;

    public static DateOnly Today(this App app) => ChinaTime.DateOf(app.Clock.GetUtcNow());
}
