using Yuanzhuo.Modules.Calendar.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Operations.Backup;
using Yuanzhuo.Platform.Passes;

namespace Yuanzhuo.IntegrationTests.Passes;

/// <summary>Contact data goes on the day after the term (个人信息保护法 19, 47), and the record stays. The past is written, for the clock is everybody's.</summary>
public abstract class ForgetRaisersTests(App app)
{
    private const string Phone = "13812340987";

    private DateOnly Today => app.Clock.TodayInChina();

    [Fact]
    public async Task Contact_data_is_gone_on_the_day_after_the_term_from_tables_and_a_new_backup_and_the_page_still_stands()
    {
        var (scene, concern, number) = await EndedAsync();
        await SetEndAsync(number, Today.AddMonths(-12));
        await ForgetAsync();
        var (secret, spoken) = (await app.ConcernOfAsync(concern)) is var kept ? (kept.Contact.Phone, kept.SealedWords) : default;
        Assert.NotNull(secret); // the last day of the term is still inside
        Assert.NotNull(spoken);

        await SetEndAsync(number, Today.AddMonths(-12).AddDays(-1));
        await ForgetAsync();

        var forgotten = await app.ConcernOfAsync(concern);
        Assert.Equal(SealedContact.None, forgotten.Contact);
        Assert.Null(forgotten.SealedWords);
        Assert.NotNull(forgotten.RaiserForgottenAt);
        Assert.Equal(["System"], await app.WithDbAsync(db => db.Journal.Where(e => e.AggregateId == concern && e.Kind == nameof(ConcernContactForgotten)).Select(e => e.ActorRole).ToListAsync()));
        var backup = await BackupAsync();
        foreach (var gone in new[] { secret, spoken, "13812340987", "13812340988" }) Assert.DoesNotContain(gone, backup, StringComparison.Ordinal);
        Assert.Contains("楼道灯坏了", (await app.Visitor().PageAsync($"/matters/{number}")).QuerySelector("main h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(scene);
        await app.WithAsync(async services =>
        {
            await services.GetRequiredService<FactOrder>().PlaceAllAsync(default);
            Assert.Null((await services.GetRequiredService<VerifyJournal>().HandleAsync(null, default)).Fault);
            return 0;
        });
    }

    [Fact]
    public async Task One_that_was_merged_waits_for_the_end_of_the_matter_it_went_into()
    {
        var (scene, concern, number) = await OpenAsync();
        var other = await app.MatterAsync(scene, "另一件");
        await ChangeAsync(other, number, (into, merged, at) => merged.MergeInto(into, "同一件事".AsPublic(), at));
        await SetEndAsync(number, Today.AddMonths(-20));
        await ForgetAsync();
        Assert.NotNull((await app.ConcernOfAsync(concern)).Contact.Phone);

        await ChangeAsync(other, number, (into, _, at) => into.End(Ending.Explained, "说明白了".AsPublic(), at));
        await SetEndAsync(other, Today.AddMonths(-13));
        await ForgetAsync();
        Assert.Null((await app.ConcernOfAsync(concern)).Contact.Phone);
    }

    [Fact]
    public async Task Notes_of_one_merged_and_merged_on_wait_for_the_last_end_and_then_go_all()
    {
        var (scene, _, first) = await OpenAsync();
        var (second, third) = (await app.MatterAsync(scene, "另一件"), await app.MatterAsync(scene, "又一件"));
        string[] all = [first, second, third];
        await app.WithDbAsync(async db =>
        {
            foreach (var matter in await db.Matters.Where(m => all.Contains(m.Number)).ToListAsync())
                db.Add(MatterNote.Write(matter, scene.Works.Id, Guid.CreateVersion7(), "sealed", app.Clock.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        await ChangeAsync(first, second, (merged, into, at) => merged.MergeInto(into, "同一件事".AsPublic(), at));
        await ChangeAsync(second, third, (merged, into, at) => merged.MergeInto(into, "同一件事".AsPublic(), at));
        foreach (var merged in new[] { first, second }) await SetEndAsync(merged, Today.AddMonths(-20));
        await ForgetAsync();
        Assert.Equal(3, await NotesAsync());

        await ChangeAsync(third, third, (last, _, at) => last.End(Ending.Explained, "说明白了".AsPublic(), at));
        await SetEndAsync(third, Today.AddMonths(-12));
        await ForgetAsync();
        Assert.Equal(3, await NotesAsync()); // the last day of the term is still inside

        await SetEndAsync(third, Today.AddMonths(-13));
        await ForgetAsync();
        Assert.Equal(0, await NotesAsync());

        Task<int> NotesAsync() => app.WithDbAsync(db => db.Set<MatterNote>().CountAsync(n => db.Set<Matter>().Any(m => m.Id == n.MatterId && all.Contains(m.Number))));
    }

    [Fact]
    public async Task One_that_was_opened_again_counts_from_its_new_end()
    {
        var (_, concern, number) = await EndedAsync();
        await SetEndAsync(number, Today.AddMonths(-14));
        await ChangeAsync(number, number, (matter, _, at) => matter.Reopen("又坏了".AsPublic(), ShippedHolidays.HolidayCn, at));
        await ForgetAsync();
        Assert.NotNull((await app.ConcernOfAsync(concern)).Contact.Phone);

        await ChangeAsync(number, number, (matter, _, at) => matter.End(Ending.CannotNow, "缺少经费".AsPublic(), at));
        await ForgetAsync();
        Assert.NotNull((await app.ConcernOfAsync(concern)).Contact.Phone);
        await SetEndAsync(number, Today.AddMonths(-13));
        await ForgetAsync();
        Assert.Null((await app.ConcernOfAsync(concern)).Contact.Phone);
    }

    [Fact]
    public async Task One_that_awaits_its_answer_is_not_forgotten_however_old()
    {
        var concern = await app.ConcernAsync(await Scene.SetAsync(app), phone: Phone);
        await SetRaisedAsync(concern, Today.AddMonths(-30));
        await ForgetAsync();
        Assert.NotNull((await app.ConcernOfAsync(concern)).Contact.Phone);
    }

    /// <summary>The text of a new backup, in which nothing forgotten may stand.</summary>
    protected abstract Task<string> BackupAsync();

    private async Task<(Scene Scene, Guid Concern, string Number)> OpenAsync()
    {
        var scene = await Scene.SetAsync(app);
        var concern = await app.ConcernAsync(scene, "三楼楼道灯坏了，晚上看不见路，打13812340988找我", phone: Phone);
        var number = await app.MatterOfAsync(scene, concern, scene.Works);
        await SetRaisedAsync(concern, Today.AddMonths(-30));
        return (scene, concern, number);
    }

    private async Task<(Scene Scene, Guid Concern, string Number)> EndedAsync()
    {
        var opened = await OpenAsync();
        await ChangeAsync(opened.Number, opened.Number, (matter, _, at) => matter.End(Ending.Explained, "说明白了".AsPublic(), at));
        return opened;
    }

    private async Task ForgetAsync() => Assert.Equal(PassEnd.Finished, (await app.Services.PassAsync("forget-raisers")).End);

    private Task<int> ChangeAsync(string number, string other, Func<Matter, Matter, DateTimeOffset, Result> change) => app.WithDbAsync(async db =>
    {
        var (one, two) = ((await db.MatterAsync(number))!, (await db.MatterAsync(other))!);
        Assert.True(change(one, two, app.Clock.GetUtcNow()).IsDone);
        return await db.SaveChangesAsync();
    });

    private Task<int> SetEndAsync(string number, DateOnly on) =>
        app.WithDbAsync(db => db.Matters.Where(m => m.Number == number).ExecuteUpdateAsync(set => set.SetProperty(m => m.EndedOn, on)));

    private Task<int> SetRaisedAsync(Guid concern, DateOnly on) =>
        app.WithDbAsync(db => db.Set<Concern>().Where(c => c.Id == concern).ExecuteUpdateAsync(set => set.SetProperty(c => c.RaisedOn, on)));

    protected static async Task<string> TextOfAsync(App app, string file, Func<string, Task> read)
    {
        try
        {
            Assert.Null(await BackupCommand.RunAsync(app.Services, file, CancellationToken.None));
            await read(file);
            return await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1);
        }
        finally
        {
            File.Delete(file);
            Directory.Delete(file + ".keys", recursive: true);
        }
    }
}

public sealed class ForgetRaisersOnSqlite(SqliteApp app) : ForgetRaisersTests(app)
{
    private readonly App _app = app;

    /// <summary>The file as it stands, free pages and all.</summary>
    protected override Task<string> BackupAsync() => TextOfAsync(_app, Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.db"), _ => Task.CompletedTask);
}

public sealed class ForgetRaisersOnPostgres(PostgresApp app) : ForgetRaisersTests(app)
{
    private readonly App _app = app;

    /// <summary>The dump as SQL.</summary>
    protected override Task<string> BackupAsync() => TextOfAsync(_app, Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.dump"), async file =>
    {
        using var restore = System.Diagnostics.Process.Start("pg_restore", [$"--file={file}.sql", file]);
        await restore.WaitForExitAsync();
        Assert.Equal(0, restore.ExitCode);
        File.Move(file + ".sql", file, overwrite: true);
    });
}
