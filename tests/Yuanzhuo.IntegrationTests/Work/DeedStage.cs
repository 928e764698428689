using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Text.Json;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work;

/// <summary>Somebody with posts.</summary>
public sealed record Person(Guid AccountId, IReadOnlyList<Standing> Standings)
{
    /// <summary>Nobody who is signed in: a resident.</summary>
    public static Person Resident { get; } = new(Guid.Empty, []);

    public override string ToString() => this == Resident ? "a resident" : Standings.Count == 0 ? "nobody" : string.Join(" + ", Standings.Select(s => $"{s.Role} of {s.UnitName}"));
}

/// <summary>What came of a try.</summary>
/// <param name="Why">The refusals' keys; none where it was done.</param>
/// <param name="Kinds">Their kinds.</param>
/// <param name="Value">What it gave, as JSON.</param>
public sealed record Tried(bool IsDone, IReadOnlyList<string> Why, IReadOnlyList<RefusalKind> Kinds, string Value)
{
    public override string ToString() => IsDone ? $"done ({Value})" : $"refused ({string.Join(", ", Why)})";
}

/// <summary>A district whose community has the things, with everybody else around who has no business with them.</summary>
public sealed class DeedStage
{
    private DeedStage(App app, Scene scene) => (App, Scene) = (app, scene);

    public App App { get; }

    public Scene Scene { get; }

    public Person Organiser { get; private set; } = null!;

    public Person Coordinator { get; private set; } = null!;

    /// <summary>Of the department that holds what is handed over and promised (城建局).</summary>
    public Person Officer { get; private set; } = null!;

    public Person Administrator { get; private set; } = null!;

    /// <summary>Every role at every organisation: the community, its neighbours, its street, other streets, departments and districts.</summary>
    public IReadOnlyList<Person> Everybody { get; private set; } = [];

    private Dictionary<Guid, OrgUnit> Units => new[] { Scene.Community, Scene.Street, Scene.Works, Scene.Water, Scene.District }.ToDictionary(u => u.Id);

    public static async Task<DeedStage> SetAsync(App app)
    {
        var (scene, far) = (await Scene.SetAsync(app), await Scene.SetAsync(app));
        var stage = new DeedStage(app, scene);
        stage.Organiser = await stage.PersonAsync(Role.CommunityOrganiser, scene.Community);
        stage.Coordinator = await stage.PersonAsync(Role.StreetCoordinator, scene.Street);
        stage.Officer = await stage.PersonAsync(Role.DepartmentOfficer, scene.Works);
        stage.Administrator = await stage.PersonAsync(Role.Administrator, scene.District);
        var (street, community) = await stage.OtherStreetAsync();
        OrgUnit[] units = [scene.Community, scene.OtherCommunity, scene.Street, street, community, scene.Works, scene.Water, scene.District, far.Community, far.Street, far.District, far.Works];
        stage.Everybody = [.. units.SelectMany(unit => Enum.GetValues<Role>().Where(r => r != Role.Anyone).Select(role => stage.Invented(role, unit))), new Person(Guid.CreateVersion7(), [])];
        return stage;
    }

    /// <summary>Somebody with an account and that post; the same one when asked again.</summary>
    public async Task<Person> PersonAsync(Role role, OrgUnit at, string name = "") => await WithPostsAsync(await Scene.PersonAsync(role, at, name));

    /// <summary>A colleague in the same post.</summary>
    public Task<Person> SecondOfAsync(Person person) => PersonAsync(person.Standings[0].Role, Units[person.Standings[0].UnitId], "二");

    /// <summary>One person with two posts.</summary>
    public static Person WithBoth(Person one, Person other) => one with { Standings = [.. one.Standings, .. other.Standings] };

    /// <summary>Does it and must succeed.</summary>
    public async Task<T> DoneAsync<T>(Type deed, Repeatable input, Person by)
    {
        var tried = await TryAsync(deed, input, by);
        Assert.True(tried.IsDone, $"{deed.Name} before the test: {tried}");
        return JsonSerializer.Deserialize<T>(tried.Value)!;
    }

    public Task<Tried> TryAsync(Type deed, Repeatable input, Person by) => App.WithAsync(services =>
    {
        if (by != Person.Resident) services.GetRequiredService<CurrentUser>().Become(by.AccountId, "", by.Standings);
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = services, Connection = { RemoteIpAddress = IPAddress.Loopback } };
        return RunnerOf(deed).RunAsync(services.GetRequiredService(deed), input);
    });

    private static IRunner RunnerOf(Type deed)
    {
        var types = deed.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IDeed<,>)).GetGenericArguments();
        return (IRunner)Activator.CreateInstance(typeof(Runner<,>).MakeGenericType(types))!;
    }

    private async Task<Person> WithPostsAsync(Guid account) =>
        new(account, await App.WithAsync(services => services.GetRequiredService<IStandings>().OfAsync(account, default)));

    private Person Invented(Role role, OrgUnit unit) =>
        new(Guid.CreateVersion7(), [new Standing(Guid.CreateVersion7(), role, unit.Id, unit.Path, unit.Name, role == Role.Leader ? [Scene.Community.Path] : [])]);

    private async Task<(OrgUnit Street, OrgUnit Community)> OtherStreetAsync()
    {
        var now = App.Clock.GetUtcNow();
        var on = ChinaTime.DateOf(now);
        var street = OrgUnit.Found(OrgUnitKind.Street, "乙街道", Scene.DistrictCode + "002000", Scene.District, "", on, now);
        var community = OrgUnit.Found(OrgUnitKind.Community, "香樟社区", Scene.DistrictCode + "002001", street, "", on, now);
        await App.WithDbAsync(db =>
        {
            db.AddRange(street, community);
            return db.SaveChangesAsync();
        });
        return (street, community);
    }

    private interface IRunner
    {
        Task<Tried> RunAsync(object deed, Repeatable input);
    }

    private sealed class Runner<TInput, TOutcome> : IRunner
        where TInput : Repeatable
    {
        public async Task<Tried> RunAsync(object deed, Repeatable input)
        {
            var result = await ((IDeed<TInput, TOutcome>)deed).HandleAsync((TInput)input, default);
            return new(result.IsDone, [.. result.Refusals.Select(r => r.Key)], [.. result.Refusals.Select(r => r.Kind)], result.IsDone ? JsonSerializer.Serialize(result.Value) : "");
        }
    }
}
