using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.IntegrationTests.Work;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.People.Data;
using Yuanzhuo.Modules.People.Enrolling;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Work;
using static Yuanzhuo.IntegrationTests.People.StreetStage;
using Person = Yuanzhuo.IntegrationTests.Work.Person;

namespace Yuanzhuo.IntegrationTests.People;

/// <summary>A street's own administrator and lists of people: theirs where every line is, and no list tells of anybody else.</summary>
public abstract class DelegatedListTests(App app)
{
    [Fact]
    public async Task A_list_of_people_is_theirs_where_every_line_is()
    {
        var (stage, administrator) = await SetAsync(app);

        Assert.True((await stage.TryAsync(typeof(ImportPeople), new ImportPeople.Input { Text = Head + Line(stage.Scene.Community, "社区工作者") + Line(stage.Scene.Street, "街道统筹") }, administrator)).IsDone);
        Assert.Equal([RefusalKind.Forbidden], (await stage.TryAsync(typeof(ImportPeople), new ImportPeople.Input { Text = Head + Line(stage.Scene.Community, "社区工作者") + Line(stage.Scene.District, "审计员") }, administrator)).Kinds);
    }

    /// <summary>Of an account elsewhere a list learns that the name is taken, and nothing of whose it is or where.</summary>
    [Fact]
    public async Task A_preview_tells_nothing_of_people_elsewhere()
    {
        var (stage, _) = await SetAsync(app);
        var client = await stage.Scene.AsAsync(Role.UnitAdministrator, stage.Scene.Street);
        var (other, _) = await app.AccountAsync(Role.DepartmentOfficer, stage.Scene.Works);
        var (own, _) = await app.AccountAsync(Role.CommunityOrganiser, stage.Scene.Community);

        var preview = await client.UploadAsync("/admin/people/import", $"{Head}安真,{other},{stage.Scene.Community.Code},社区工作者\n季小禾,{other},{stage.Scene.Community.Code},社区工作者\n安真,{own},{stage.Scene.Community.Code},社区工作者\n");

        var wrong = preview.QuerySelectorAll("#wrong li").Select(l => l.TextContent).ToList();
        Assert.Equal(3, wrong.Count);
        Assert.All(wrong.Take(2), w => Assert.EndsWith("请换一个。", w, StringComparison.Ordinal));
        Assert.DoesNotContain("季小禾", wrong[0], StringComparison.Ordinal);
        Assert.Contains("季小禾的", wrong[2], StringComparison.Ordinal);
    }

    /// <summary>Digesting passwords keeps a processor busy for minutes: whoever may not, or has not proved who they are, cannot make it.</summary>
    [Fact]
    public async Task No_password_is_made_for_whoever_may_not_take_the_list_over()
    {
        var (stage, administrator) = await SetAsync(app);
        var officer = await stage.PersonAsync(Role.DepartmentOfficer, stage.Scene.Works);
        var mine = Head + Line(stage.Scene.Community, "社区工作者");

        Assert.Equal((0, "Web.Forbidden"), await DigestedAsync(officer, new() { Text = mine }));
        Assert.Equal((0, "Web.Forbidden"), await DigestedAsync(administrator, new() { Text = mine + Line(stage.Scene.District, "审计员") }));
        Assert.Equal((0, "People.ListChanged"), await DigestedAsync(administrator, new() { Text = mine, SeenFingerprint = "0" }));
        Assert.Equal((0, "Platform.SheetEmpty"), await DigestedAsync(administrator, new()));
        Assert.Equal((0, "People.TooManyNew"), await DigestedAsync(administrator, new() { Text = Head + string.Concat(Enumerable.Range(0, DrawPeople.MostNew + 1).Select(_ => Line(stage.Scene.Community, "社区工作者"))) }));
        Assert.Equal((0, "Web.ProofNeeded"), await DigestedAsync(administrator, new() { Text = mine }, new OldProof()));
        Assert.Equal((1, ""), await DigestedAsync(administrator, new() { Text = mine }));
    }

    /// <summary>How many passwords were digested, and why nothing came of it.</summary>
    private Task<(int Digested, string Why)> DigestedAsync(Person by, ImportPeople.Input input, IFreshProof? proof = null) => app.WithAsync(async services =>
    {
        services.GetRequiredService<CurrentUser>().Become(by.AccountId, "", by.Standings);
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = services };
        var hasher = new CountingHasher();
        var doer = ActivatorUtilities.CreateInstance<Doer>(services, proof ?? services.GetRequiredService<IFreshProof>());
        var done = await ActivatorUtilities.CreateInstance<ImportPeople>(services, hasher, doer).HandleAsync(input, default);
        return (hasher.Count, done.Refusals.FirstOrDefault()?.Key ?? "");
    });

    private sealed class OldProof : IFreshProof
    {
        public ValueTask<bool> IsFreshAsync(CancellationToken ct) => ValueTask.FromResult(false);
    }

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        private int _count;

        public int Count => _count;

        public override string HashPassword(Account user, string password)
        {
            Interlocked.Increment(ref _count);
            return base.HashPassword(user, password);
        }
    }
}

public sealed class DelegatedListOnSqlite(SqliteApp app) : DelegatedListTests(app);

public sealed class DelegatedListOnPostgres(PostgresApp app) : DelegatedListTests(app);
