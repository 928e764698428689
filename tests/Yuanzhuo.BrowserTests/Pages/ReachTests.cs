using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Playwright;
using Yuanzhuo.BrowserTests.Stage;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.BrowserTests.Pages;

/// <summary>No page that only its address opens: everybody of the demonstration walks from link to link, and together they come everywhere.</summary>
public sealed partial class ReachTests(Site site)
{
    /// <summary>Pages of one kind differ little; a matter's page shows other doors in every state.</summary>
    private const int OfOneKind = 3, Matters = 25, InAll = 250;

    /// <summary>Reached by a deed, a letter or a mistake and not by a link: why.</summary>
    private static readonly Dictionary<string, string> NeedNoLink = new(StringComparer.Ordinal)
    {
        ["/answer/{Secret}"] = "a letter brings its secret",
        ["/raise/{Key}"] = "the first step is sent", ["/raise/{Key}/where"] = "the first step is sent", ["/raise/{Key}/similar"] = "a step is sent",
        ["/raise/{Key}/more"] = "a step is sent", ["/raise/{Key}/preview"] = "a step is sent", ["/raise/done/{Number}"] = "the last step is sent",
        ["/sign-in/second"] = "after the password", ["/account/prove"] = "before a deed that needs proof",
        ["/first-run"] = "the bare installation opens with it; founded, it is gone",
        ["/not-found"] = "what is not there", ["/error/{Code:int}"] = "what went wrong", ["/design"] = "for who builds pages, in development",
        ["/commitments/{Id:guid}/extension/answer"] = "the form in the list; the page shows what was typed when it is refused",
        ["/commitments/{Id:guid}/progress"] = "the form in the list; the page shows what was typed when it is refused",
    };

    /// <summary>What the demonstration's days do not show (nothing is paused, nobody's own concern is open to another): the file that links it there, and the link.</summary>
    private static readonly Dictionary<string, (string File, string Link)> InOtherStates = new(StringComparer.Ordinal)
    {
        ["/matters/together/hand-over"] = ("Desk/Overseeing/WorkMattersPage.razor", "TogetherPages.Offer"), // a button of what is ticked
        ["/matters/together/assign"] = ("Desk/Overseeing/WorkMattersPage.razor", "TogetherPages.Assign"),
        ["/matters/together/urge"] = ("Desk/Overseeing/WorkMattersPage.razor", "TogetherPages.Urge"),
        ["/account/password"] = ("People/Minding/AccountPage.razor", "/account/password"),
        ["/account/second-factor"] = ("People/Minding/AccountPage.razor", "/account/second-factor"),
        ["/account/second-factor/authenticator"] = ("People/Proving/SecondFactorPage.razor", "/account/second-factor/authenticator"),
        ["/follow/{TrackingNumber}"] = ("Concerns/Raising/DonePage.razor", "/follow/@number"),
        ["/follow/{TrackingNumber}/data"] = ("Dossier/Following/FollowedConcern.razor", "@Own/data"),
        ["/follow/{TrackingNumber}/unsolved"] = ("Dossier/Following/FollowedConcern.razor", "@Own/unsolved"),
        ["/follow/{TrackingNumber}/withdraw"] = ("Dossier/Following/FollowedConcern.razor", "@Own/withdraw"),
        ["/commitments/{Id:guid}/pause"] = ("Commitments/Parts/PauseLink.razor", "/commitments/@View.Id/pause"),
        ["/commitments/{Id:guid}/resume"] = ("Commitments/Parts/PauseLink.razor", "/commitments/@View.Id/resume"),
        ["/matters/{Number}/pause"] = ("Dossier/Showing/MatterDoors.cs", "\"pause\""),
        ["/matters/{Number}/resume"] = ("Dossier/Showing/MatterDoors.cs", "\"resume\""),
        ["/matters/{Number}/hand-over/answer"] = ("Dossier/Showing/MatterDoors.cs", "\"hand-over/answer\""),
        ["/matters/{Number}/closure/answer/{ConcernId:guid}"] = ("Supervision/Closing/VoicesCard.razor", "/closure/answer/@voice.ConcernId"),
        ["/admin/posts/{Id:guid}/links"] = ("People/Administering/PostEntry.razor", "/admin/posts/@Post.Id/links"),
        ["/roundtables/{Number}/edit"] = ("Roundtables/Announcing/NoticePage.razor", "/roundtables/@Number/edit"),
        ["/roundtables/{Number}/notice"] = ("Roundtables/Showing/MinePage.razor", "/roundtables/@line.Number/notice"),
        ["/roundtables/{Number}/record"] = ("Roundtables/Showing/MinePage.razor", "/record"),
        ["/roundtables/{Number}/record/{Order:int}"] = ("Roundtables/Recording/RecordPage.razor", "/record/@item.Item.Order"),
        ["/roundtables/{Number}/publish"] = ("Roundtables/Recording/RecordPage.razor", "/publish"),
        ["/commitments/{Id:guid}/withdraw"] = ("Commitments/Parts/WithdrawLink.razor", "/commitments/@View.Id/withdraw"),
    };

    private static readonly List<(string Route, TemplateMatcher Matcher)> Pages =
    [
        .. typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Distinct(StringComparer.Ordinal)
            .OrderBy(r => r.Count(c => c is '{')).ThenByDescending(r => r.Length).Select(r => (r, new TemplateMatcher(TemplateParser.Parse(r), []))),
    ];

    [Fact]
    public async Task Every_page_can_be_reached_by_links()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await using (var visitor = await site.VisitAsync(withScript: false)) await WalkAsync(visitor, ["/"], seen);
        // One of each role first; the others of a role walk only where something is still to be found.
        foreach (var (role, person) in (await PeopleAsync()).OrderBy(p => p.Person))
        {
            if (person > 0 && !Lost(seen).Any()) break;
            await using var visit = await site.VisitAsync(withScript: false);
            await visit.OpenAsync("/demo/step-in");
            await visit.PressAsync(visit.Page.Locator($"#{role} li button").Nth(person));
            await WalkAsync(visit, ["/work"], seen);
        }

        Assert.Empty(Lost(seen));
    }

    [Fact]
    public void What_links_a_page_in_other_states_does_so()
    {
        var modules = Path.Combine(RunningApp.Root(), "src", "Yuanzhuo", "Modules");
        Assert.All(InOtherStates.Values, at => Assert.Contains(at.Link, File.ReadAllText(Path.Combine(modules, at.File)), StringComparison.Ordinal));
        Assert.Empty(NeedNoLink.Keys.Concat(InOtherStates.Keys).Except(Pages.ConvertAll(p => p.Route)));
    }

    private static IEnumerable<string> Lost(HashSet<string> seen) =>
        Pages.ConvertAll(p => p.Route).Where(r => !seen.Contains(r) && !NeedNoLink.ContainsKey(r) && !InOtherStates.ContainsKey(r));

    private async Task<IReadOnlyList<(Role Role, int Person)>> PeopleAsync()
    {
        await using var visit = await site.VisitAsync(withScript: false);
        await visit.OpenAsync("/demo/step-in");
        var people = new List<(Role, int)>();
        foreach (var role in Enum.GetValues<Role>().Where(r => AccessTable.Opens(Act.ReadStaffHome, r)))
            people.AddRange(Enumerable.Range(0, await visit.Page.Locator($"#{role} li button").CountAsync()).Select(person => (role, person)));
        return people;
    }

    private static async Task WalkAsync(Visit visit, string[] from, HashSet<string> seen)
    {
        var ahead = new LinkedList<string>(from);
        var known = from.ToHashSet(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var steps = 0; steps < InAll && ahead.First is { } next; ahead.Remove(next))
        {
            if (RouteOf(next.Value) is not { } route || counts.GetValueOrDefault(route) >= (route is "/matters/{Number}" ? Matters : OfOneKind)) continue;
            counts[route] = counts.GetValueOrDefault(route) + 1;
            steps++;
            var answer = await visit.Page.APIRequest.GetAsync(next.Value, new APIRequestContextOptions { Timeout = Visit.Patience });
            Assert.True(answer.Status is 200, $"{visit.Page.Url}: {next.Value} answers {answer.Status}");
            seen.Add(route);
            foreach (var link in Link().Matches(await answer.TextAsync()).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value + m.Groups[2].Value)).Where(known.Add))
            {
                if (RouteOf(link) is { } kind && !counts.ContainsKey(kind)) ahead.AddAfter(next, link);
                else ahead.AddLast(link);
            }
        }
    }

    private static string? RouteOf(string address) =>
        Pages.Find(p => p.Matcher.TryMatch(Uri.UnescapeDataString(address.Split('?')[0]), [])).Route;

    /// <summary>Links, and forms that only ask.</summary>
    [GeneratedRegex("""<a\b[^>]*?\bhref="(/[^"#]*)|<form\b[^>]*?\bmethod="get"[^>]*?\baction="(/[^"#]*)""")]
    private static partial Regex Link();
}
