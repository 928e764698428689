using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;
using System.Net;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Memory;
using Yuanzhuo.Web.Kept;

namespace Yuanzhuo.IntegrationTests.Platform;

/// <summary>ADR 17: a page from memory is never older than the last write that ended before it was asked for, on any node.</summary>
public abstract class KeptPagesTests(App app, TwoNodes nodes) : IClassFixture<TwoNodes>
{
    /// <summary>Pages that everybody gets alike. A page that joins them by itself must be looked at: is there nothing personal on it?</summary>
    private static readonly string[] Kept =
    [
        "/", "/api", "/design", "/error/{Code:int}", "/ledger", "/ledger/awaiting", "/ledger/merged", "/ledger/received", "/legal", "/matters/{Number}", "/matters/{Number}/closure", "/not-found",
        "/privacy", "/roundtables", "/roundtables/{Number}", "/roundtables/{Number}/print/notice", "/roundtables/{Number}/print/result", "/statistics", "/statistics/practice", "/statistics/practice/list", "/statistics/themes",
    ];

    [Fact]
    public async Task No_read_that_begins_after_a_write_sees_the_page_before_it()
    {
        var (one, other) = await nodes.BesideAsync(app);
        var scene = await Scene.SetAsync(one);
        var number = await one.MatterAsync(scene);
        var (here, there) = (one.Visitor(), other.Visitor());
        var stale = 0;
        for (var i = 0; i < 50; i++)
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"第{i}次到现场查看，材料已经订好");
            var writer = i % 2 == 0 ? one : other;
            await writer.WithDbAsync(async db =>
            {
                (await db.MatterAsync(number))!.Report(scene.Community.Id, words.AsPublic(), [], writer.Clock.GetUtcNow());
                return await db.SaveChangesAsync();
            });
            foreach (var reader in new[] { here, there, here, there })
                stale += (await reader.GetStringAsync($"/matters/{number}")).Contains(words, StringComparison.Ordinal) ? 0 : 1;
        }

        Assert.Equal(0, stale);
    }

    [Fact]
    public async Task Many_who_ask_while_others_write_all_see_what_was_written_before_they_came()
    {
        var (one, other) = await nodes.BesideAsync(app);
        var scene = await Scene.SetAsync(one);
        var number = await one.MatterAsync(scene);
        var supports = 0;
        var stale = 0;
        var readers = Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? one : other).Visitor()).ToList();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await one.WithDbAsync(async db =>
                {
                    (await db.MatterAsync(number))!.Support(one.Clock.GetUtcNow());
                    return await db.SaveChangesAsync();
                });
                Volatile.Write(ref supports, i + 1);
            }
        });
        await Task.WhenAll(readers.Select(async reader =>
        {
            while (!writing.IsCompleted)
            {
                var least = Volatile.Read(ref supports);
                var page = await reader.PageAsync($"/matters/{number}");
                var shown = page.QuerySelectorAll(".tag").Select(t => new string([.. t.TextContent.Where(char.IsAsciiDigit)])).Where(d => d.Length > 0).Select(d => int.Parse(d, CultureInfo.InvariantCulture)).ToList();
                if (!shown.Exists(n => n >= least) && least > 0) Interlocked.Increment(ref stale);
            }
        }));
        await writing;
        Assert.Equal(0, stale);
    }

    [Fact]
    public async Task A_page_asked_for_again_is_answered_from_memory_and_a_browser_that_has_it_gets_no_body()
    {
        var (one, _) = await nodes.BesideAsync(app);
        var (page, visitor) = ("/ledger?q=" + Guid.CreateVersion7().ToString("N"), one.Visitor());
        var mark = one.Services.GetRequiredService<DataMark>();
        for (var round = 0; round < 50; round++)
        {
            var before = await mark.NowAsync();
            using var first = await visitor.GetAsync(page);
            var kept = KeptAt(one, page);
            using var second = await visitor.GetAsync(page);
            using var ask = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using var third = await visitor.SendAsync(ask);
            // Where a node placed a fact or took a lease meanwhile, the page was rightly drawn again: the round says nothing.
            if (before is null || before != await mark.NowAsync()) continue;

            Assert.NotNull(kept);
            Assert.Same(kept, KeptAt(one, page));
            Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
            Assert.Equal(first.Headers.ETag, second.Headers.ETag);
            Assert.Equal((HttpStatusCode.NotModified, ""), (third.StatusCode, await third.Content.ReadAsStringAsync()));
            Assert.True(second.Headers.Contains("X-Content-Type-Options"));
            return;
        }

        Assert.Fail("Something was written in each of fifty rounds.");
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task It_comes_in_the_encoding_that_was_asked_for_whatever_it_was_kept_in(string? encoding)
    {
        var (one, _) = await nodes.BesideAsync(app);
        var page = "/legal?n=" + Guid.CreateVersion7().ToString("N");
        var plain = await one.Visitor().GetStringAsync(page);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, page);
            if (encoding is not null) ask.Headers.AcceptEncoding.ParseAdd(encoding);
            using var answer = await one.Visitor().SendAsync(ask);
            Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Equal(plain, await Packed.TextAsync(answer));
        }
    }

    [Fact]
    public async Task Who_is_signed_in_neither_fills_it_nor_gets_it()
    {
        var (one, _) = await nodes.BesideAsync(app);
        var scene = await Scene.SetAsync(one);
        var page = "/ledger?q=" + Guid.CreateVersion7().ToString("N");
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);
        Assert.NotNull((await organiser.PageAsync(page)).QuerySelector(".staff-bar"));
        Assert.Null(KeptAt(one, page));
        Assert.Null((await one.Visitor().PageAsync(page)).QuerySelector(".staff-bar"));
        Assert.NotNull((await organiser.PageAsync(page)).QuerySelector(".staff-bar"));
    }

    [Fact]
    public async Task Language_and_view_are_kept_apart()
    {
        var (one, _) = await nodes.BesideAsync(app);
        var page = "/ledger?q=" + Guid.CreateVersion7().ToString("N");
        var elder = one.Visitor();
        await elder.PostAsync("/preferences/view", new FormUrlEncodedContent([new("view", "elder"), new("back", "/")]));
        var english = one.Visitor();
        await english.PostAsync("/preferences/language", new FormUrlEncodedContent([new("language", "en"), new("back", "/")]));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(("zh-CN", null), await LookAsync(one.Visitor()));
            Assert.Equal(("zh-CN", "elder"), await LookAsync(elder));
            Assert.Equal(("en", null), await LookAsync(english));
        }

        async Task<(string?, string?)> LookAsync(HttpClient client)
        {
            var html = (await client.PageAsync(page)).DocumentElement;
            return (html.GetAttribute("lang"), html.GetAttribute("data-view"));
        }
    }

    [Fact]
    public async Task At_midnight_in_China_and_after_half_a_minute_it_is_drawn_again()
    {
        var (one, _) = await nodes.BesideAsync(app);
        var (page, visitor) = ("/statistics?n=" + Guid.CreateVersion7().ToString("N"), one.Visitor());
        await visitor.GetAsync(page);
        var first = KeptAt(one, page)!;
        one.Clock.Advance(DrawAndKeep.Longest);
        await visitor.GetAsync(page);
        var second = KeptAt(one, page)!;
        Assert.NotSame(first, second);

        var beforeMidnight = Kernel.ChinaTime.StartOf(Kernel.ChinaTime.TodayInChina(one.Clock).AddDays(1)) - one.Clock.GetUtcNow() - TimeSpan.FromSeconds(5);
        one.Clock.Advance(beforeMidnight);
        await visitor.GetAsync(page);
        Assert.Equal(Kernel.ChinaTime.StartOf(Kernel.ChinaTime.TodayInChina(one.Clock).AddDays(1)), KeptAt(one, page)!.Until);
    }

    [Fact]
    public async Task What_is_not_found_is_never_kept()
    {
        var (one, _) = await nodes.BesideAsync(app);
        var page = "/matters/" + Guid.CreateVersion7().ToString("N");
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(HttpStatusCode.NotFound, (await one.Visitor().GetAsync(page)).StatusCode);
        Assert.Null(KeptAt(one, page));
    }

    [Fact]
    public async Task Pages_for_everybody_are_these_and_hold_no_token_and_set_no_cookie()
    {
        var (one, _) = await nodes.BesideAsync(app);
        var scene = await Scene.SetAsync(one);
        var (matter, other) = (await one.MatterAsync(scene), await one.MatterAsync(scene));
        var table = await one.AnnouncedAsync(scene, other);
        var pages = one.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(DrawAndKeep.IsForAll).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Kept, pages);
        foreach (var page in pages.Where(p => p is not ("/design" or "/error/{Code:int}" or "/not-found") && !p.EndsWith("/result", StringComparison.Ordinal)))
        {
            var number = page.StartsWith("/roundtables", StringComparison.Ordinal) ? table : matter;
            using var answer = await one.Visitor().GetAsync(page.Replace("{Number}", number, StringComparison.Ordinal));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page} answered {answer.StatusCode}");
            Assert.False(answer.Headers.Contains("Set-Cookie"), page);
            Assert.DoesNotContain("__RequestVerificationToken", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.True(answer.Headers.ETag is not null, page);
        }
    }

    private static KeptPage? KeptAt(App node, string page)
    {
        var address = new Uri("http://localhost" + page);
        return node.Services.GetRequiredService<KeptPages>().Find(new PageKey(false, "localhost", address.AbsolutePath, address.Query, null, null));
    }
}

public sealed class KeptPagesOnSqlite(SqliteApp app, TwoNodes nodes) : KeptPagesTests(app, nodes);

public sealed class KeptPagesOnPostgres(PostgresApp app, TwoNodes nodes) : KeptPagesTests(app, nodes);
