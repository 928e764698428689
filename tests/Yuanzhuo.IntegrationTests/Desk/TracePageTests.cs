using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Desk.Auditing;
using Yuanzhuo.Modules.Desk.Tracing;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.IntegrationTests.Desk;

/// <summary>The access trace is readable in the product by who inspects or audits, and by nobody else; the database guards it.</summary>
public abstract class TracePageTests(App app)
{
    private const string Trace = "/journal/access";

    [Fact]
    public async Task Every_kind_has_words_and_the_person_is_named()
    {
        var scene = await Scene.SetAsync(app);
        var account = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        await WriteAsync(account, scene.Community.Id, [.. Enum.GetValues<TraceKind>()]);

        var page = await (await scene.AsAsync(Role.Auditor)).PageAsync($"{Trace}?person={account}");

        var rows = page.QuerySelectorAll("tbody tr");
        Assert.Equal(Enum.GetValues<TraceKind>().Length, rows.Length);
        Assert.All(rows, r => Assert.Contains("梧桐社区CommunityOrganiser", r.TextContent, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<TraceKind>(), kind => Assert.DoesNotContain(kind, page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal));
        Assert.Contains("查看联系方式", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("page", page.QuerySelector($"nav.tabs a[href='{Trace}']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task An_inspector_reads_what_is_theirs_and_an_auditor_everything()
    {
        var (mine, other) = (await Scene.SetAsync(app), await Scene.SetAsync(app));
        var (here, elsewhere) = (await mine.PersonAsync(Role.CommunityOrganiser, mine.Community), await other.PersonAsync(Role.CommunityOrganiser, other.Community));
        await WriteAsync(here, null, TraceKind.SignedIn);
        await WriteAsync(elsewhere, null, TraceKind.SignedIn);
        await WriteAsync(elsewhere, mine.Community.Id, TraceKind.FileOpened);
        async Task<int> RowsAsync(HttpClient reader, Guid person) => (await reader.PageAsync($"{Trace}?person={person}")).QuerySelectorAll("tbody tr").Length;

        var (inspector, auditor) = (await mine.AsAsync(Role.Inspector), await mine.AsAsync(Role.Auditor));
        Assert.Equal((1, 1), (await RowsAsync(inspector, here), await RowsAsync(inspector, elsewhere)));
        Assert.Equal((1, 2), (await RowsAsync(auditor, here), await RowsAsync(auditor, elsewhere)));
    }

    [Fact]
    public async Task Nobody_else_reads_it()
    {
        var scene = await Scene.SetAsync(app);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Anyone, Role.Inspector, Role.Auditor]))
        {
            var client = await scene.AsAsync(role);
            foreach (var address in new[] { Trace, TraceFilter.ExportAddress }) Assert.Equal((role, address, HttpStatusCode.Forbidden), (role, address, (await client.GetAsync(address)).StatusCode));
        }

        Assert.StartsWith("/sign-in", (await app.Visitor().GetAsync(Trace)).Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_hold_together_and_both_days_are_included()
    {
        var scene = await Scene.SetAsync(app);
        var account = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        await WriteAsync(account, scene.Community.Id, TraceKind.Exported, TraceKind.FileOpened);
        var auditor = await scene.AsAsync(Role.Auditor);
        // The shared clock may have moved on since.
        var today = ChinaTime.DateOf((await app.TracesAsync(account))[0].Entry.At);
        async Task<int> RowsAsync(string more) => (await auditor.PageAsync($"{Trace}?unit={scene.Community.Code}{more}")).QuerySelectorAll("tbody tr").Length;

        Assert.Equal(2, await RowsAsync($"&from={today.AddDays(-1):yyyy-MM-dd}&until={today.AddDays(1):yyyy-MM-dd}"));
        Assert.Equal(0, await RowsAsync($"&from={today.AddDays(2):yyyy-MM-dd}"));
        Assert.Equal(0, await RowsAsync($"&until={today.AddDays(-2):yyyy-MM-dd}"));
        Assert.Equal(1, await RowsAsync("&kind=Exported"));
        Assert.Equal(2, await RowsAsync("&kind=Nonsense"));
        Assert.Equal(0, await RowsAsync($"&person={Guid.CreateVersion7()}"));
        Assert.Equal(2, await RowsAsync("&person=" + Uri.EscapeDataString("梧桐社区Community")));
        Assert.Equal(2, await RowsAsync("&from=junk&before=junk"));
    }

    [Fact]
    public async Task Older_pages_follow_without_a_gap_and_the_export_has_all_and_is_traced()
    {
        var scene = await Scene.SetAsync(app);
        var account = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        await WriteAsync(account, scene.Community.Id, [.. Enumerable.Repeat(TraceKind.Refused, BookSheets.PageSize + 3)]);
        var reader = await scene.PersonAsync(Role.Auditor, scene.District);
        var auditor = await app.SignedInAsync(reader);

        var first = await auditor.PageAsync($"{Trace}?person={account}");
        var second = await auditor.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var csv = await auditor.GetStringAsync($"{TraceFilter.ExportAddress}?person={account}");

        Assert.Equal((BookSheets.PageSize, 3), (first.QuerySelectorAll("tbody tr").Length, second.QuerySelectorAll("tbody tr").Length));
        Assert.Equal(BookSheets.PageSize + 3, csv.Split("越权被拒绝").Length - 1);
        Assert.Equal([(TraceKind.Exported, TraceFilter.ExportAddress)], (await app.TracesAsync(reader)).Select(t => (t.Entry.Kind, t.Details.Thing)));
    }

    [Theory]
    [InlineData("UPDATE trace_entries SET \"Kind\" = 'Nothing'")]
    [InlineData("DELETE FROM trace_entries WHERE \"Seq\" = (SELECT MAX(\"Seq\") FROM trace_entries)")]
    public async Task The_database_itself_refuses_to_change_the_trace(string deed)
    {
        var scene = await Scene.SetAsync(app);
        await WriteAsync(await scene.PersonAsync(Role.CommunityOrganiser, scene.Community), null, TraceKind.Refused);

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => app.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(deed)));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pass_forgets_what_is_past_its_term_and_says_so_and_a_local_rule_never_shortens_it()
    {
        var scene = await Scene.SetAsync(app);
        var account = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        await app.WithDbAsync(async db =>
        {
            db.Add(RulePack.Set(DefaultRules.TraceDays, 30, null, app.Clock.TodayInChina(), null, "没有想清楚的规定", account, app.Clock.GetUtcNow()).Value);
            foreach (var age in new[] { AccessTrace.LeastDays + 2, 60, 1 }) db.Add(new TraceEntry { At = app.Clock.GetUtcNow().AddDays(-age), Kind = TraceKind.FileOpened, AccountId = account });
            return await db.SaveChangesAsync();
        });

        Assert.Equal(PassEnd.Finished, (await app.Services.PassAsync("forget-traces")).End);

        Assert.Equal(2, await app.WithDbAsync(db => db.Set<TraceEntry>().CountAsync(e => e.AccountId == account)));
        Assert.True(await app.WithDbAsync(db => db.Set<TraceEntry>().AnyAsync(e => e.Kind == TraceKind.Forgotten && e.AccountId == null)));
        Assert.Equal(0, (await app.Services.PassAsync("forget-traces")).Done);
    }

    private Task<int> WriteAsync(Guid account, Guid? place, params TraceKind[] kinds) => app.WithAsync(async services =>
    {
        var trace = services.GetRequiredService<AccessTrace>();
        foreach (var kind in kinds) await trace.WriteAsync(kind, "/triage/1", place, account);
        return 0;
    });
}

public sealed class TracePageOnSqlite(SqliteApp app) : TracePageTests(app);

public sealed class TracePageOnPostgres(PostgresApp app) : TracePageTests(app);
