using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Text;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Following;
using Yuanzhuo.Modules.Matters.Assigning;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.HandingOver;
using Yuanzhuo.Modules.Matters.Progressing;
using Yuanzhuo.Modules.Matters.Reminding;
using Yuanzhuo.Modules.People.Administering;
using Yuanzhuo.Modules.People.Domain;
using Yuanzhuo.Modules.People.Minding;
using Yuanzhuo.Modules.Places.Reorganising;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Filters;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work.Inputs;

/// <summary>What sending a form needs beside the input of its deed.</summary>
public sealed record FormCase
{
    /// <summary>Where the deed's own case does not serve.</summary>
    public Func<DeedStage, Task<DeedCase>>? Make { get; init; }

    /// <summary>What the address says, where the input does not say it by that name.</summary>
    public Func<DeedStage, IReadOnlyDictionary<string, string>, Task<IReadOnlyDictionary<string, string>>>? AddressAsync { get; init; }

    /// <summary>What the page is asked with, so that it shows the form.</summary>
    public string Query { get; init; } = "";

    /// <summary>Comes to the page that shows the form, where it is not just asked for.</summary>
    public Func<HttpClient, string, IReadOnlyDictionary<string, string>, Task<IHtmlDocument>>? OpenAsync { get; init; }
}

/// <summary>The forms that need more than the input of their deed.</summary>
internal static class FormCases
{
    public static IReadOnlyDictionary<string, FormCase> All { get; } = new Dictionary<string, FormCase>
    {
        ["enter-stand-in"] = new() { AddressAsync = Id("PostId") },
        ["reset"] = new() { AddressAsync = Id("AccountId") },
        ["close"] = new() { AddressAsync = Id("AccountId") },
        ["unlock"] = new() { AddressAsync = Id("AccountId"), Make = LockedAsync },
        ["end-post"] = new() { AddressAsync = OfThePersonAsync },
        ["give-post"] = new() { AddressAsync = Id("AccountId"), Query = "?q=试验区" },
        ["link"] = new() { AddressAsync = Id("PostId"), Query = "?q=梧桐" },
        ["unlink"] = new() { AddressAsync = Id("PostId"), Make = LinkedAsync },
        ["end-rule"] = new() { AddressAsync = (_, _) => Said("Key", DefaultRules.Stale) },
        ["end-other-sessions"] = new() { Make = SignedInTwiceAsync },
        ["take-factor"] = new() { AddressAsync = Id("AccountId") },
        ["second"] = new() { Make = HalfwayAsync, OpenAsync = ByPasswordAsync },
        ["sign-in"] = new() { Make = ComingInAsync },
        ["calendar-import"] = new() { OpenAsync = UploadAsync },
        ["record-commitment"] = new() { OpenAsync = ReadFirstAsync },
        ["units-import"] = new() { OpenAsync = UploadAsync },
        ["people-import"] = new() { OpenAsync = UploadAsync },
        ["move-assignments"] = new() { OpenAsync = (client, address, typed) => client.PageAsync($"/assignments?who={typed["FromId"]}") },
        ["change-unit"] = new() { AddressAsync = Id("UnitId") },
        ["end-unit"] = new() { AddressAsync = Id("UnitId") },
        ["keep-filter"] = new() { Query = "?state=late", Make = stage => Task.FromResult(new DeedCase(new SavedFilters.Input { Name = "常看" }, stage.Officer)) },
        ["drop-filter"] = new() { Make = SavedAsync },
        ["report-on-many"] = new() { Make = async stage => new(new ReportOnMany.Input { Ids = [await stage.App.CommitAsync(stage.Scene, await stage.HeldAsync(), Term.WorkingDays(5))], Words = "材料已经进场" }, stage.Officer), OpenAsync = TickedAsync },
        ["report-on-matters"] = new() { Make = async stage => new(new ReportOnMatters.Input { Ids = [await HeldAsync(stage)], Words = "灯已经订好" }, stage.Officer), OpenAsync = TickedAsync },
        ["offer-matters"] = new() { Make = async stage => new(new OfferMatters.Input { Ids = [await HeldAsync(stage)], ToUnitId = stage.Scene.Water.Id, Reason = "属于供水" }, stage.Officer), OpenAsync = TickedAsync },
        ["assign-matters"] = new() { Make = async stage => new(new AssignMatters.Input { Ids = [await HeldAsync(stage)], AssigneeId = stage.Officer.AccountId }, stage.Officer), OpenAsync = TickedAsync },
        ["urge-holders"] = new() { Make = async stage => new(new UrgeHolders.Input { Ids = [await HeldAsync(stage)], Words = "请本周内报进展" }, stage.Coordinator), OpenAsync = TickedAsync },
        ["places-import"] = new() { OpenAsync = UploadAsync, Make = LaterYearAsync },
    };

    private static Func<DeedStage, IReadOnlyDictionary<string, string>, Task<IReadOnlyDictionary<string, string>>> Id(string name) => (_, typed) => Said("Id", typed[name]);

    private static async Task<IReadOnlyDictionary<string, string>> OfThePersonAsync(DeedStage stage, IReadOnlyDictionary<string, string> typed)
    {
        var post = Guid.Parse(typed["PostId"]);
        return await Said("Id", (await stage.App.WithDbAsync(db => db.Set<Post>().Where(p => p.Id == post).Select(p => p.AccountId).SingleAsync())).ToString());
    }

    /// <summary>The same filter in every list that keeps some.</summary>
    private static async Task<DeedCase> SavedAsync(DeedStage stage)
    {
        await stage.App.WithDbAsync(db =>
        {
            foreach (var list in new[] { "/work/matters", "/commitments" })
                db.Add(new SavedFilter { AccountId = stage.Officer.AccountId, List = list, Name = "常看", Query = "?state=late", SavedAt = stage.App.Clock.GetUtcNow() });
            return db.SaveChangesAsync();
        });
        return new(new SavedFilters.Input { Name = "常看" }, stage.Officer);
    }

    private static async Task<Guid> HeldAsync(DeedStage stage)
    {
        var number = await stage.HeldAsync();
        return await stage.App.WithDbAsync(db => db.Set<Matter>().Where(m => m.Number == number).Select(m => m.Id).SingleAsync());
    }

    /// <summary>It was ticked in the list.</summary>
    private static Task<IHtmlDocument> TickedAsync(HttpClient client, string address, IReadOnlyDictionary<string, string> typed) => client.PageAsync($"{address}?id={typed["Ids[0]"]}");

    private static async Task<DeedCase> SignedInTwiceAsync(DeedStage stage)
    {
        await stage.App.SignedInAsync(stage.Officer.AccountId);
        return await PeopleDeeds.All[typeof(EndOtherSessions)](stage);
    }

    private static Task<IReadOnlyDictionary<string, string>> Said(string name, string value) => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { [name] = value });

    private static async Task<DeedCase> LockedAsync(DeedStage stage)
    {
        var at = await DeedInputs.All[typeof(UnlockAccount)](stage);
        await stage.App.WithAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            var account = (await users.FindByIdAsync(((UnlockAccount.Input)at.Input).AccountId.ToString()))!;
            return await users.SetLockoutEndDateAsync(account, stage.App.Clock.GetUtcNow().AddMinutes(15));
        });
        return at;
    }

    private static async Task<DeedCase> LinkedAsync(DeedStage stage)
    {
        var at = await DeedInputs.All[typeof(LinkLeader)](stage);
        await stage.DoneAsync<Guid>(typeof(LinkLeader), at.Input, at.By);
        return at;
    }

    /// <summary>Nobody yet, who has an account.</summary>
    private static async Task<DeedCase> ComingInAsync(DeedStage stage)
    {
        var (userName, _) = await stage.App.AccountAsync(Role.Inspector, stage.Scene.District);
        return new(new Credentials { UserName = userName, Password = PeopleTales.Password }, new Person(Guid.Empty, []));
    }

    /// <summary>Nobody yet, who has an account with a second factor.</summary>
    private static async Task<DeedCase> HalfwayAsync(DeedStage stage)
    {
        var (userName, id) = await stage.App.AccountAsync(Role.Inspector, stage.Scene.District);
        var (_, codes) = await stage.App.WithAppAsync(id);
        return new(new Credentials { UserName = userName, Password = PeopleTales.Password, Code = codes[0] }, new Person(Guid.Empty, []));
    }

    private static async Task<IHtmlDocument> ByPasswordAsync(HttpClient client, string address, IReadOnlyDictionary<string, string> typed)
    {
        await client.SignInAsync(typed["UserName"], typed["Password"]);
        return await client.PageAsync(address);
    }

    /// <summary>A district that is there already: a page founds none.</summary>
    private static async Task<DeedCase> LaterYearAsync(DeedStage stage)
    {
        var region = await Region.FoundAsync(stage.App, 2022);
        return new(new ImportPlaces.Input { Text = region.File, Year = 2023 }, stage.Administrator);
    }

    /// <summary>The words are read before they can be saved.</summary>
    private static async Task<IHtmlDocument> ReadFirstAsync(HttpClient client, string address, IReadOnlyDictionary<string, string> typed)
    {
        var page = await client.PageAsync(address);
        var prefix = page.QuerySelector("[name$='.ReadWords']")!.GetAttribute("name")!.Split('.')[0];
        return await (await client.SendAsync(page, address, ($"{prefix}.Unit", typed["Unit"]), ($"{prefix}.Words", typed["Words"]), ("Deed", "read"))).HtmlAsync();
    }

    /// <summary>The file is chosen, and what it would do is looked at.</summary>
    private static async Task<IHtmlDocument> UploadAsync(HttpClient client, string address, IReadOnlyDictionary<string, string> typed)
    {
        var form = (await client.PageAsync(address)).Forms.Single(f => f.QuerySelector("[name='Upload.File']") is not null);
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) content.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        foreach (var name in new[] { "Source", "Scope", "Year", "District" }.Where(typed.ContainsKey)) content.Add(new StringContent(typed[name]), "Upload." + name);
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(typed["Text"])), "Upload.File", "days.csv");
        return await (await client.PostAsync(address, content)).HtmlAsync();
    }

    private sealed class Credentials : Repeatable
    {
        public string UserName { get; init; } = "";

        public string Password { get; init; } = "";

        public string Code { get; init; } = "";
    }
}
