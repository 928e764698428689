using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Data;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Concerns that were raised, and short ways to look at matters.</summary>
public static class MattersTales
{
    /// <summary>A concern that awaits triage in the scene's community; its id.</summary>
    public static Task<Guid> ConcernAsync(this App app, Scene scene, string words = "三楼楼道灯坏了，晚上看不见路", string? name = null, string? phone = null, OrgUnit? place = null, DateOnly? due = null) =>
        app.WithAsync(async services =>
        {
            var (db, vault) = (services.GetRequiredService<YuanzhuoDb>(), services.GetRequiredService<ContactVault>());
            var (now, shown) = (app.Clock.GetUtcNow(), PublicWords.Mask(words, name));
            var sealedWords = services.GetRequiredService<SpokenVault>().Seal(words, shown);
            var concern = Concern.Raise(
                new Telling { PlaceId = (place ?? scene.Community).Id, SealedWords = sealedWords, Contact = new(vault.Seal(name), vault.Seal(phone)) },
                TrackingNumber.Create(), shown, Deadline.OnDay(due ?? ChinaTime.DateOf(now).AddDays(1), now), now);
            db.Add(concern);
            await db.SaveChangesAsync();
            return concern.Id;
        });

    public static async Task<Matter> LookAsync(this App app, string number) => (await app.WithDbAsync(db => db.MatterAsync(number)))!;

    public static async Task<Concern> ConcernOfAsync(this App app, Guid id) => (await app.WithDbAsync(async db => await db.Set<Concern>().FindAsync(id)))!;

    /// <summary>What was said, unmasked.</summary>
    public static Task<string> SpokenAsync(this App app, Concern concern) =>
        app.WithAsync(services => Task.FromResult(services.GetRequiredService<SpokenVault>().Open(concern.SealedWords) ?? concern.PublicWords));

    /// <summary>The number in an address such as /matters/360103-2026-000001?done=….</summary>
    public static string NumberIn(this HttpResponseMessage sent)
    {
        var target = sent.Target();
        Assert.StartsWith("/matters/", target, StringComparison.Ordinal);
        return target["/matters/".Length..].Split('?', '/')[0];
    }

    /// <summary>What stands in the error summary.</summary>
    public static async Task<string> ProblemsAsync(this HttpResponseMessage sent) => (await sent.HtmlAsync()).QuerySelector(".errors")?.TextContent ?? "";

    /// <summary>Posts to an endpoint beside a page, with the token of a page that has a form.</summary>
    public static async Task<HttpResponseMessage> PostWithTokenAsync(this HttpClient client, string address, string tokenFrom, params (string Name, string Value)[] fields)
    {
        var token = ((IHtmlInputElement)(await client.PageAsync(tokenFrom)).QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        return await client.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]));
    }
}
