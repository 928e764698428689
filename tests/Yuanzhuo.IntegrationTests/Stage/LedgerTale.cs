using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>A life full of concerns and matters in one scene, written straight by the domain's own methods.</summary>
public sealed class LedgerTale(App app, Scene scene)
{
    private int _number;

    public DateTimeOffset Now { get; } = app.Clock.GetUtcNow();

    public string NextNumber() => $"{scene.DistrictCode}-2026-{++_number:D6}";

    public Concern Say(YuanzhuoDb db, OrgUnit place, string words, DateTimeOffset? at = null, string? publicWords = null)
    {
        var when = at ?? Now;
        var concern = Concern.Raise(new Telling { PlaceId = place.Id }, TrackingNumber.Create(), (publicWords ?? words).AsPublic(), Deadline.OnDay(ChinaTime.DateOf(when).AddDays(1), when), when);
        db.Add(concern);
        return concern;
    }

    public Matter Open(YuanzhuoDb db, OrgUnit place, Concern? concern, string title, DateTimeOffset? at = null, DateOnly? due = null, OrgUnit? holder = null)
    {
        var (when, number) = (at ?? Now, NextNumber());
        var matter = Matter.Open(new Opening
        {
            Number = number, Title = title.AsPublic(), Summary = title.AsPublic(), PlaceId = place.Id, ReceivedPlaceId = concern?.RaisedPlaceId, FoundingConcernId = concern?.Id, ReceivedOn = concern?.RaisedOn ?? ChinaTime.DateOf(when),
            HolderId = (holder ?? place).Id, Handling = due is { } on ? Deadline.OnDay(on, when) : null,
        }, when);
        concern?.TakeUp(matter.Id, when);
        db.Add(matter);
        return matter;
    }

    /// <summary>Saves what a story did.</summary>
    public Task TellAsync(Action<YuanzhuoDb> story) => app.WithDbAsync(async db =>
    {
        story(db);
        return await db.SaveChangesAsync();
    });
}
