using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Calendar.Importing;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Journal;

namespace Yuanzhuo.IntegrationTests.Calendar;

/// <summary>A calendar that comes out moves the provisional last day of whatever has one (policy notes, trap 4; ADR 16).</summary>
public abstract class RecountTests(App app)
{
    private const int WorkingDays = 260;

    /// <summary>New-year's day makes its year one that is published.</summary>
    private string NextYears => string.Join('\n', Enumerable.Range(app.Today().Year + 1, 3).SelectMany(year => new[] { $"{year}-01-01,holiday,元旦", $"{year}-03-02,holiday,特别放假", $"{year}-03-03,holiday,特别放假" }));

    [Fact]
    public async Task Whatever_has_a_deadline_is_found_when_a_calendar_comes_out()
    {
        var found = await app.WithAsync(services =>
        {
            var db = services.GetRequiredService<YuanzhuoDb>();
            return Task.FromResult(services.GetServices<WaitingForCalendar>().Select(w => w.Find(db).ElementType).ToList());
        });
        var having = typeof(Program).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IHasDeadlines)));
        Assert.Equal(having.Select(t => t.Name).Order(StringComparer.Ordinal), found.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_publication_moves_one_of_each_and_says_so()
    {
        var scene = await Scene.SetAsync(app);
        var (concern, closure, matter, commitment) = await AllAsync(scene);
        var before = Deadline.From(Term.WorkingDays(WorkingDays), app.Clock.GetUtcNow(), ShippedHolidays.HolidayCn).DueOn;

        var import = new ImportCalendar.Input { Text = NextYears, Source = "区政府通知", Scope = scene.DistrictCode };
        var outcome = await app.WithAsync(services => services.GetRequiredService<ImportCalendar>().HandleAsOperatorAsync(import, default));

        // Other tests leave days of other districts behind that wait for a count, too.
        Assert.True(outcome.Value.DueDatesRecounted >= 4, $"{outcome.Value.DueDatesRecounted}");
        var calendar = await app.WithAsync(async services => await services.GetRequiredService<WorkingCalendars>().ForAsync(scene.Community.Code));
        var expected = Deadline.From(Term.WorkingDays(WorkingDays), app.Clock.GetUtcNow(), calendar).DueOn;
        Assert.NotEqual(before, expected);
        var (first, asking, handling, promised) = await app.WithDbAsync(async db => (
            (await db.Concerns.SingleAsync(c => c.Id == concern)).FirstAnswer, (await db.Closures.SingleAsync(c => c.Id == closure)).Asking,
            await db.Matters.Include(m => m.HandOvers).SingleAsync(m => m.Id == matter), (await db.Commitments.SingleAsync(c => c.Id == commitment)).Deadline));
        Assert.Equal([expected, expected, expected, expected, expected], [first.DueOn, asking.DueOn, handling.Handling!.DueOn, handling.OpenOffer!.Answer!.DueOn, promised.DueOn]);
        foreach (var (id, fact) in new[] { (concern, typeof(FirstAnswerRecounted)), (closure, typeof(AskingRecounted)), (matter, typeof(HandlingRecounted)), (matter, typeof(AnswerRecounted)), (commitment, typeof(CommitmentRedated)) })
            Assert.Equal(1, await app.WithDbAsync(db => db.Journal.CountAsync(e => e.AggregateId == id && e.Kind == fact.Name)));
    }

    [Fact]
    public async Task What_was_answered_or_decided_stays_as_people_were_told()
    {
        var scene = await Scene.SetAsync(app);
        var (concern, closure, _, _) = await AllAsync(scene);
        var (first, asking) = await app.WithDbAsync(async db =>
        {
            var (answered, returned) = (await db.Concerns.SingleAsync(c => c.Id == concern), await db.WholeClosures.SingleAsync(c => c.Id == closure));
            Assert.True(answered.TakeUp(Guid.CreateVersion7(), app.Clock.GetUtcNow()).IsDone && returned.Return("没有修好".AsPublic(), app.Clock.GetUtcNow()).IsDone);
            await db.SaveChangesAsync();
            return (answered.FirstAnswerDueOn, returned.AskUntilOn);
        });

        var import = new ImportCalendar.Input { Text = NextYears, Source = "区政府通知", Scope = scene.DistrictCode };
        Assert.True((await app.WithAsync(services => services.GetRequiredService<ImportCalendar>().HandleAsOperatorAsync(import, default))).Value.DueDatesRecounted >= 2);
        Assert.Equal((first, asking), await app.WithDbAsync(async db => ((await db.Concerns.SingleAsync(c => c.Id == concern)).FirstAnswerDueOn, (await db.Closures.SingleAsync(c => c.Id == closure)).AskUntilOn)));
    }

    /// <summary>A concern, a closure, a matter on offer and a commitment whose last days fall where no notice is published yet.</summary>
    private Task<(Guid Concern, Guid Closure, Guid Matter, Guid Commitment)> AllAsync(Scene scene) => app.WithDbAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = app.Clock.GetUtcNow();
        var far = Deadline.From(Term.WorkingDays(WorkingDays), now, ShippedHolidays.HolidayCn);
        Assert.True(far.IsProvisional);
        var today = ChinaTime.DateOf(now);
        var matter = Matter.Open(new Opening
        {
            Number = $"{scene.DistrictCode}-{today.Year}-{await db.NextNumberAsync($"matter:{scene.DistrictCode}:{today.Year}"):D6}", Title = "路灯不亮".AsPublic(), Summary = "路灯不亮".AsPublic(),
            PlaceId = scene.Community.Id, ReceivedOn = today, HolderId = scene.Community.Id, Handling = far,
        }, now);
        Assert.True(matter.Offer(scene.Works.Id, "归你们管".AsPublic(), far, now).IsDone);
        var concern = Concern.Raise(new Telling { PlaceId = scene.Community.Id }, TrackingNumber.Create(), "路灯不亮".AsPublic(), far, now);
        var commitment = Commitment.Make(matter, new SpokenCommitment { UnitId = scene.Water.Id, Words = "修好".AsPublic(), Term = far.Term, SpokenAt = now }, ShippedHolidays.HolidayCn, now).Value;
        var application = new Application { MatterId = matter.Id, PlaceId = matter.PlaceId, AccountId = Guid.CreateVersion7(), UnitId = scene.Works.Id, Words = "修好了".AsPublic(), VoicesToAsk = 0, Asking = far };
        var closure = Closure.Apply(application, 0, now).Value;
        db.AddRange(matter, concern, commitment, closure);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return (concern.Id, closure.Id, matter.Id, commitment.Id);
    });
}

public sealed class RecountOnSqlite(SqliteApp app) : RecountTests(app);

public sealed class RecountOnPostgres(PostgresApp app) : RecountTests(app);
