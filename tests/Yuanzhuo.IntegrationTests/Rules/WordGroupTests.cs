using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Rules.Domain;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Rules;

/// <summary>Administrators say which words mean the same; searches know it at once, and the journal tells.</summary>
public abstract class WordGroupTests(App app)
{
    [Fact]
    public async Task Words_that_were_added_are_found_together_until_they_are_removed()
    {
        var scene = await Scene.SetAsync(app);
        var administrator = await scene.AsAsync(Role.Administrator);
        var number = await app.MatterAsync(scene, "门口的阴井盖松了");
        Assert.DoesNotContain(number, await FoundAsync("汩罗盖"));

        var page = await administrator.PageAsync("/admin/words");
        var room = int.Parse(page.QuerySelector("input[name='Input.Words']")!.GetAttribute("maxlength")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(string.Join(' ', Enumerable.Repeat(new string('盖', WordGroup.LongestWord), WordGroup.MostWords)).Length, room);
        var sent = await administrator.SendAsync(page, "/admin/words", ("Input.Words", "汩罗盖、阴井盖"));

        Assert.Equal("/admin/words?done=Rules.Done_WordsAdded", sent.Target());
        Assert.Contains(number, await FoundAsync("汩罗盖"));
        var group = await app.WithDbAsync(db => db.Set<WordGroup>().SingleAsync(g => g.Words == "汩罗盖 阴井盖"));
        Assert.Equal(1, await app.WithDbAsync(db => db.Journal.CountAsync(e => e.AggregateId == group.Id && e.Kind == nameof(WordGroupAdded))));

        await administrator.SendFormAsync("/admin/words", ("Input.GroupId", $"{group.Id}"));

        Assert.DoesNotContain(number, await FoundAsync("汩罗盖"));
        Assert.DoesNotContain("汩罗盖", (await administrator.PageAsync("/admin/words")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("黄水")]
    [InlineData("甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑 寅")]
    public async Task One_word_alone_or_far_too_many_are_refused_with_what_was_typed_kept(string words)
    {
        var scene = await Scene.SetAsync(app);
        var sent = await (await scene.AsAsync(Role.Administrator)).SendFormAsync("/admin/words", ("Input.Words", words));
        Assert.NotEmpty(await sent.ProblemsAsync());
        Assert.False(await app.WithDbAsync(db => db.Set<WordGroup>().AnyAsync(g => g.Words == words)));
    }

    private Task<List<string>> FoundAsync(string typed) => app.WithAsync(async services =>
    {
        var hits = await services.GetRequiredService<MatterTerms>().FindAsync(typed, default);
        return await services.GetRequiredService<Yuanzhuo.Platform.Data.YuanzhuoDb>().MattersAmong(hits).Select(m => m.Number).ToListAsync();
    });
}

public sealed class WordGroupsOnSqlite(SqliteApp app) : WordGroupTests(app);

public sealed class WordGroupsOnPostgres(PostgresApp app) : WordGroupTests(app);
