using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Modules.People.Founding;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Modules.People.Data;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>An installation of its own for each test: the first run is over as soon as anybody administers.</summary>
public abstract class FirstRunTests
{
    protected abstract Task<App> FreshAsync();

    private async Task<App> StartAsync()
    {
        var app = await FreshAsync();
        await app.InitializeAsync();
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        return app;
    }

    [Fact]
    public async Task The_code_makes_one_administrator_and_then_the_page_is_gone()
    {
        await using var app = await StartAsync();
        var code = app.Services.GetRequiredService<FirstRunCode>().Issue();
        var visitor = app.Visitor();

        var wrong = await SendAsync(visitor, "guessed", "an-zhen");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var made = await SendAsync(visitor, code, "an-zhen");
        Assert.Equal("/sign-in?done=People.Done_FirstRun", made.Target());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/first-run")).StatusCode);
        Assert.False(app.Services.GetRequiredService<FirstRunCode>().Fits(code));

        Assert.Equal("/work", (await visitor.SignInAsync("an-zhen", PeopleTales.Password)).Target());
        Assert.Equal(Role.Administrator, (await app.WithDbAsync(db => db.Posts.SingleAsync())).Role);
    }

    [Fact]
    public async Task Sent_twice_it_is_one_administrator()
    {
        await using var app = await StartAsync();
        var code = app.Services.GetRequiredService<FirstRunCode>().Issue();
        var visitor = app.Visitor();
        var page = await visitor.PageAsync("/first-run");
        (string, string)[] fields = [("Input.Code", code), ("Input.UserName", "an-zhen"), ("Input.DisplayName", "安真"), ("Input.Password", PeopleTales.Password)];

        await Task.WhenAll(visitor.SendAsync(page, "/first-run", fields), visitor.SendAsync(page, "/first-run", fields));

        Assert.Equal(1, await app.WithDbAsync(db => db.Accounts.CountAsync()));
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_code_holds_on()
    {
        await using var app = await StartAsync();
        var code = app.Services.GetRequiredService<FirstRunCode>().Issue();

        var refused = await app.Visitor().SendFormAsync("/first-run", ("Input.Code", code), ("Input.UserName", "an-zhen"), ("Input.DisplayName", "安真"), ("Input.Password", "12345678"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.True(app.Services.GetRequiredService<FirstRunCode>().Fits(code));
        Assert.False(await app.WithDbAsync(db => db.Accounts.AnyAsync()));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient visitor, string code, string userName) => visitor.SendFormAsync(
        "/first-run", ("Input.Code", code), ("Input.UserName", userName), ("Input.DisplayName", "安真"), ("Input.Password", PeopleTales.Password));
}

public sealed class FirstRunOnSqlite : FirstRunTests
{
    protected override Task<App> FreshAsync() => Task.FromResult<App>(new SqliteApp());
}

public sealed class FirstRunOnPostgres(PostgresApp app) : FirstRunTests
{
    protected override async Task<App> FreshAsync()
    {
        Assert.SkipWhen(app.Missing is not null, app.Missing ?? "");
        return new FreshApp(await app.NewWithTablesAsync("yuanzhuo_first_" + Guid.CreateVersion7().ToString("N")));
    }

    private sealed class FreshApp(string connection) : App
    {
        public override string Provider => "Postgres";

        protected override string ConnectionString => connection;

        public override Task PrepareAsync() => Task.CompletedTask;
    }
}
