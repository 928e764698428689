using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Supervision.Data;
using Yuanzhuo.Modules.Supervision.Domain;
using Yuanzhuo.Platform.Codes;
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
            new Opening { Number = number, Title = "楼道灯坏了".AsPublic(), Summary = "楼道灯坏了".AsPublic(), PlaceId = scene.Community.Id, FoundingConcernId = concernId, ReceivedOn = today, HolderId = holder.Id,
                Handling = handling is null ? null : Deadline.From(handling, now, ShippedHolidays.HolidayCn) }, now);
        Assert.True(matter.MoveTo(Step.Implement, "简单事".AsPublic(), now).IsDone);
        Assert.True((await db.Set<Concern>().SingleAsync(c => c.Id == concernId)).TakeUp(matter.Id, now).IsDone);
        db.Add(matter);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return number;
    });

    /// <summary>The newest closure of a matter.</summary>
    public static Task<Closure> ClosureOfAsync(this App app, string number) => app.WithDbAsync(db =>
        db.WholeClosures.OrderByDescending(c => c.AppliedAt).FirstAsync(c => c.MatterId == db.Set<Matter>().First(m => m.Number == number).Id));

    /// <summary>The one-time link of a concern's person, as the desk would hand it over.</summary>
    public static Task<string> AnswerLinkAsync(this App app, Concern concern) => app.WithDbAsync(async db =>
    {
        var token = OneTimeToken.Create();
        var closure = await db.Closures.OrderByDescending(c => c.AppliedAt).FirstAsync(c => db.Set<MatterVoice>().Any(v => v.MatterId == c.MatterId && v.ConcernId == concern.Id));
        db.Add(new AnswerLink { ClosureId = closure.Id, ConcernId = concern.Id, Digest = token.Digest, MadeAt = app.Clock.GetUtcNow() });
        await db.SaveChangesAsync();
        return "/answer/" + token.Secret;
    });

    /// <summary>The person answers by their link.</summary>
    public static async Task<HttpResponseMessage> AnswerAsync(this App app, Concern concern, bool isSolved, string words = "") =>
        await app.Visitor().SendFormAsync(await app.AnswerLinkAsync(concern), ("Input.IsSolved", isSolved ? "true" : "false"), ("Input.Words", words.Length > 0 || isSolved ? words : "还差一点"));

    /// <summary>A step of a closure with its sentence.</summary>
    public static async Task<HttpResponseMessage> StepAsync(this HttpClient person, string number, string form, string words)
    {
        var address = $"/matters/{number}/closure";
        return await person.SendStepAsync(await person.PageAsync(address), address, form, ("Input.Words", words));
    }

    /// <summary>Sends the form of that name where a page has several with the same fields.</summary>
    public static Task<HttpResponseMessage> SendStepAsync(this HttpClient client, IHtmlDocument page, string address, string form, params (string Name, string Value)[] fields)
    {
        var found = page.Forms.Single(f => f.QuerySelector($"input[name='_handler'][value='{form}']") is not null);
        var values = found.Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "hidden").Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return client.PostAsync(address, new FormUrlEncodedContent(values));
    }
}
