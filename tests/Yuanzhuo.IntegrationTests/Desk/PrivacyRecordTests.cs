using Microsoft.EntityFrameworkCore;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Desk.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Desk;

/// <summary>The installation's own care for personal data is written down, kept and looked at again (个人信息保护法 54–57).</summary>
public abstract class PrivacyRecordTests(App app)
{
    private const string Records = "/admin/privacy-records";

    private readonly string _subject = "短信服务商" + string.Concat(Guid.NewGuid().ToByteArray().Take(10).Select(b => (char)('a' + (b % 16))));

    [Fact]
    public async Task An_administrator_writes_it_auditors_and_inspectors_read_it_and_the_journal_knows()
    {
        var scene = await Scene.SetAsync(app);
        var sent = await KeepAsync(await scene.AsAsync(Role.Administrator), PrivacyRecordKind.Entrusting, app.Today(), null);
        Assert.Equal($"{Records}?done=Desk.Done_RecordKept", sent.Target());

        foreach (var role in new[] { Role.Auditor, Role.Inspector, Role.Administrator })
        {
            var page = await (await scene.AsAsync(role)).PageAsync($"{Records}?kind=Entrusting");
            var row = page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(_subject, StringComparison.Ordinal));
            Assert.Contains("委托处理", row.TextContent, StringComparison.Ordinal);
            Assert.Contains("试验区Administrator", row.TextContent, StringComparison.Ordinal);
            Assert.Equal(role == Role.Administrator, page.QuerySelector($"a[href='{Records}/new']") is not null);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.AsAsync(Role.Auditor)).GetAsync($"{Records}/new")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.AsAsync(Role.CommunityOrganiser)).GetAsync(Records)).StatusCode);
        var record = await app.WithDbAsync(db => db.Set<PrivacyRecord>().SingleAsync(r => r.Subject == _subject));
        var fact = await app.WithDbAsync(db => db.Journal.SingleAsync(e => e.AggregateId == record.Id));
        Assert.Equal(nameof(PrivacyRecordKept), fact.Kind);
        Assert.DoesNotContain(_subject, fact.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_due_stands_on_the_administrators_home_until_a_later_record_follows_it()
    {
        var scene = await Scene.SetAsync(app);
        var (administrator, organiser) = (await scene.AsAsync(Role.Administrator), await scene.AsAsync(Role.CommunityOrganiser));
        await KeepAsync(administrator, PrivacyRecordKind.SelfCheck, app.Today().AddYears(-1), app.Today());
        var record = await app.WithDbAsync(db => db.Set<PrivacyRecord>().SingleAsync(r => r.Subject == _subject));

        Assert.NotNull((await administrator.PageAsync("/work")).QuerySelector($".notice a[href='{Records}']"));
        Assert.Null((await organiser.PageAsync("/work")).QuerySelector($".notice a[href='{Records}']"));
        Assert.Contains(_subject, string.Concat((await administrator.PageAsync(Records)).QuerySelectorAll(".notice").Select(n => n.TextContent)), StringComparison.Ordinal);

        var other = await KeepAsync(administrator, PrivacyRecordKind.Breach, app.Today(), null, record.Id);
        Assert.Contains("同一类型", await other.ProblemsAsync(), StringComparison.Ordinal);
        await KeepAsync(administrator, PrivacyRecordKind.SelfCheck, app.Today(), app.Today().AddYears(20), record.Id);

        Assert.DoesNotContain(_subject, string.Concat((await administrator.PageAsync(Records)).QuerySelectorAll(".notice").Select(n => n.TextContent)), StringComparison.Ordinal);
        Assert.NotNull(await app.WithDbAsync(db => db.Set<PrivacyRecord>().Where(r => r.Id == record.Id).Select(r => r.FollowedById).SingleAsync()));
    }

    [Fact]
    public async Task What_is_missing_or_impossible_is_said()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);

        var empty = await (await administrator.SendFormAsync($"{Records}/new", ("Input.Subject", ""), ("Input.Outcome", ""), ("Input.DoneOn", ""))).ProblemsAsync();
        foreach (var said in new[] { "请选择类型", "请填日期", "请填事由", "请填结果" }) Assert.Contains(said, empty, StringComparison.Ordinal);
        Assert.Contains("不能晚于今天", await (await KeepAsync(administrator, PrivacyRecordKind.Breach, app.Today().AddYears(9), null)).ProblemsAsync(), StringComparison.Ordinal);
        Assert.Contains("要晚于这次", await (await KeepAsync(administrator, PrivacyRecordKind.Breach, app.Today(), app.Today())).ProblemsAsync(), StringComparison.Ordinal);
        Assert.False(await app.WithDbAsync(db => db.Set<PrivacyRecord>().AnyAsync(r => r.Subject == _subject)));
    }

    private Task<HttpResponseMessage> KeepAsync(HttpClient administrator, PrivacyRecordKind kind, DateOnly on, DateOnly? next, Guid? follows = null)
    {
        List<(string, string)> fields = [("Input.Kind", kind.ToString()), ("Input.DoneOn", $"{on:yyyy-MM-dd}"), ("Input.Subject", _subject), ("Input.Outcome", "已签保密协议"), ("Input.NextDueOn", next is { } day ? $"{day:yyyy-MM-dd}" : "")];
        if (follows is { } id) fields.Add(("Input.Follows", id.ToString()));
        return administrator.SendFormAsync($"{Records}/new", [.. fields]);
    }
}

public sealed class PrivacyRecordOnSqlite(SqliteApp app) : PrivacyRecordTests(app);

public sealed class PrivacyRecordOnPostgres(PostgresApp app) : PrivacyRecordTests(app);
