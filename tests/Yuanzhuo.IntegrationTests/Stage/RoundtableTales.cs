using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;

namespace Yuanzhuo.IntegrationTests.Stage;

/// <summary>Roundtables that are already planned, announced or going on.</summary>
public static class RoundtableTales
{
    /// <summary>An hour from now that is still today; the clock moves on where the day is nearly over.</summary>
    public static DateTimeOffset LaterToday(this App app)
    {
        if (ChinaTime.Local(app.Clock.GetUtcNow()).Hour >= 21) app.Clock.Advance(TimeSpan.FromHours(5));
        return app.Clock.GetUtcNow().AddHours(1);
    }

    /// <summary>Announced for later today by the scene's community; its number.</summary>
    public static Task<string> AnnouncedAsync(this App app, Scene scene, params string[] matters) => app.WithDbAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var startsAt = app.LaterToday();
        var now = app.Clock.GetUtcNow();
        var ids = await db.Matters.Where(m => matters.Contains(m.Number)).OrderBy(m => m.Number).Select(m => m.Id).ToListAsync();
        var table = Roundtable.Plan(await db.NextRoundtableNumberAsync(scene.Community, ChinaTime.DateOf(startsAt).Year), new Plan
        {
            Kind = RoundtableKind.Community, Title = "楼道的事一起商量".AsPublic(), HostUnitId = scene.Community.Id, Venue = "社区活动室".AsPublic(), StartsAt = startsAt, MatterIds = ids,
            People = [new(Side.Residents, "4栋居民代表".AsPublic(), null), new(Side.Residents, "6栋居民代表".AsPublic(), null), new(Side.Officials, "区城建局".AsPublic(), scene.Works.Id)],
        }, now);
        Assert.True(table.GiveNotice(ChinaTime.DateOf(now), 3, "事情急".AsPublic(), now).IsDone);
        db.Add(table);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return table.Number;
    });

    /// <summary>Announced and begun through its page by the community's organiser.</summary>
    public static async Task<string> BegunAsync(this App app, Scene scene, HttpClient organiser, params string[] matters)
    {
        var number = await app.AnnouncedAsync(scene, matters);
        var begun = await organiser.SendFormAsync($"/roundtables/{number}/record", ("Input.RequestKey", Guid.CreateVersion7().ToString("N")));
        Assert.Equal($"/roundtables/{number}/record?done=Roundtables.Done_Begun", begun.Target());
        return number;
    }

    public static async Task<Roundtable> TableAsync(this App app, string number) => (await app.WithDbAsync(db => db.RoundtableAsync(number)))!;

    public static Task<HttpResponseMessage> SettleAsync(this HttpClient clerk, string number, Outcome outcome, string words, int order = 1) =>
        clerk.SendFormAsync($"/roundtables/{number}/record/{order}", ("Input.Outcome", outcome.ToString()), ("Input.Words", words));

    /// <summary>Reads a commitment and saves it as read.</summary>
    public static async Task<HttpResponseMessage> CommitAsync(this HttpClient clerk, string number, string unit, string words, int order = 1)
    {
        var address = $"/roundtables/{number}/record/{order}";
        (string, string)[] typed = [("Spoken.Unit", unit), ("Spoken.Words", words)];
        var read = await clerk.SendFormAsync(address, [.. typed, ("Deed", "read")]);
        var page = await read.HtmlAsync();
        Assert.NotNull(page.QuerySelector(".reading"));
        return await clerk.SendAsync(page, address, [.. typed, ("Spoken.Term.Kind", Selected(page, "Spoken.Term.Kind")), ("Deed", "save")]);
    }

    public static string Selected(AngleSharp.Html.Dom.IHtmlDocument page, string name) =>
        page.QuerySelector($"select[name='{name}'] option[selected]")?.GetAttribute("value") ?? "";

    public static string Day(this DateTimeOffset at) => ChinaTime.Local(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Hour(this DateTimeOffset at) => ChinaTime.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);
}
