using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Recording;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work;

/// <summary>A repeat key belongs to its caller and is looked up after the right (docs/adr/0010, 0015).</summary>
public abstract class RepeatKeyTests(App app)
{
    [Fact]
    public async Task The_same_person_with_the_same_key_gets_the_first_outcome()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);

        Assert.Equal((await RecordAsync(scene, organiser, "灯坏了")).Value, (await RecordAsync(scene, organiser, "灯坏了")).Value);
    }

    [Fact]
    public async Task The_same_person_with_the_same_key_and_other_words_is_told()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        await RecordAsync(scene, organiser, "灯坏了");

        Assert.Equal("Web.AlreadySent", (await RecordAsync(scene, organiser, "路坏了")).Refusals[0].Key);
    }

    [Fact]
    public async Task Two_people_with_the_same_key_do_two_deeds()
    {
        var scene = await Scene.SetAsync(app);
        var one = await RecordAsync(scene, await scene.PersonAsync(Role.CommunityOrganiser, scene.Community), "灯坏了");
        var other = await RecordAsync(scene, await scene.PersonAsync(Role.StreetCoordinator, scene.Street), "路坏了");

        Assert.NotEqual(one.Value, other.Value);
    }

    [Fact]
    public async Task Who_has_no_right_any_more_gets_no_outcome_either()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        await RecordAsync(scene, organiser, "灯坏了");

        Assert.Equal(RefusalKind.Forbidden, (await RecordAsync(scene, organiser, "灯坏了", withoutPosts: true)).Refusals[0].Kind);
    }

    [Fact]
    public async Task Eight_sends_at_once_are_one_deed()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        var numbers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => (await RecordAsync(scene, organiser, "灯坏了")).Value)));

        Assert.Single(numbers.Distinct());
    }

    private Task<Result<string>> RecordAsync(Scene scene, Guid account, string words, bool withoutPosts = false) => app.WithAsync(async services =>
    {
        var standings = withoutPosts ? [] : await services.GetRequiredService<IStandings>().OfAsync(account, default);
        services.GetRequiredService<CurrentUser>().Become(account, "", standings);
        var input = new RecordConcern.Input { RequestKey = "1", PlaceId = scene.Community.Id, Words = words, Channel = Channel.Desk };
        return await services.GetRequiredService<RecordConcern>().HandleAsync(input, default);
    });
}

public sealed class RepeatKeyOnSqlite(SqliteApp app) : RepeatKeyTests(app);

public sealed class RepeatKeyOnPostgres(PostgresApp app) : RepeatKeyTests(app);
