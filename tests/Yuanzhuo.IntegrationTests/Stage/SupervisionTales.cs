using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Data;

namespace Yuanzhuo.IntegrationTests.Stage;

public static class SupervisionTales
{
    /// <summary>A matter founded by that concern, in implementation with that holder; its number.</summary>
    public static Task<string> MatterOfAsync(this App app, Scene scene, Guid concernId, OrgUnit holder, Term? handling = null) => app.WithDbAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = app.Clock.GetUtcNow();
        var today = ChinaTime.DateOf(now);
        var number = $"{scene.DistrictCode}-{today.Year}-{await db.NextNumberAsync($"matter:{scene.DistrictCode}:{today.Year}"):D6}";
        var matter = Matter.Open(
            new Opening { Number = number, Title = "楼道灯坏了".AsPublic(), Summary = "楼道灯坏了".AsPublic(), PlaceId = scene.Community.Id, FoundingConcernId = concernId, ReceivedOn = today, HolderId = holder.Id, SearchText = "",
                Handling = handling is null ? null : Deadline.From(handling, now, ShippedHolidays.HolidayCn) }, now);
        Assert.True(matter.MoveTo(Step.Implement, "简单事".AsPublic(), now).IsDone);
        Assert.True((await db.Set<Concern>().SingleAsync(c => c.Id == concernId)).TakeUp(matter.Id, now).IsDone);
        db.Add(matter);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return number;
    });

    /// <summary>Sends the form of that name where a page has several with the same fields.</summary>
    public static Task<HttpResponseMessage> SendStepAsync(this HttpClient client, IHtmlDocument page, string address, string form, params (string Name, string Value)[] fields)
    {
        var found = page.Forms.Single(f => f.QuerySelector($"input[name='_handler'][value='{form}']") is not null);
        var values = found.Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "hidden").Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return client.PostAsync(address, new FormUrlEncodedContent(values));
    }
}
