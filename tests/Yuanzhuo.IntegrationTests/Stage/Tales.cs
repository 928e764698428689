using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Things that are already so when a test begins.</summary>
public static class Tales
{
    /// <summary>An open matter of that scene's community, opened so many days ago, with a handling term where one is given; its number.</summary>
    public static Task<string> MatterAsync(this App app, Scene scene, string title = "楼道灯坏了", OrgUnit? holder = null, Term? handling = null, int daysAgo = 0) => app.WithDbAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = app.Clock.GetUtcNow();
        var today = ChinaTime.DateOf(now);
        var number = $"{scene.DistrictCode}-{today.Year}-{await db.NextNumberAsync($"matter:{scene.DistrictCode}:{today.Year}"):D6}";
        db.Add(Matter.Open(new Opening
        {
            Number = number, Title = title.AsPublic(), Summary = title.AsPublic(), PlaceId = scene.Community.Id, ReceivedOn = today, HolderId = (holder ?? scene.Community).Id,
            Handling = handling is null ? null : Deadline.From(handling, now.AddDays(-daysAgo), ShippedHolidays.HolidayCn),
        }, now.AddDays(-daysAgo)));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return number;
    });
}
