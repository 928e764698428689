using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.IntegrationTests.Work.Inputs;
using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.IntegrationTests.Work;

/// <summary>
/// Every deed of the product, found by its type (docs/adr/0015), tried on another one's things, by the one who did the first step, with an
/// old version and with a key that was used. Whatever was refused has left every row of the database as it was.
/// </summary>
public abstract class EveryDeedTests(App app, DeedNode node) : IClassFixture<DeedNode>
{
    /// <summary>Names of all deeds; a new one is in the list by itself and fails until <see cref="DeedInputs"/> says how to try it.</summary>
    public static TheoryData<string> Deeds => [.. Found.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, Type> Found { get; } =
        typeof(Program).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(Deed)) && !t.IsAbstract).ToDictionary(t => t.Name, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Deeds))]
    public async Task Every_deed_checks_its_place(string name)
    {
        var (stage, deed, at) = await SetAsync(name);
        var before = await stage.App.WholeAsync();
        var wrong = new List<string>();
        if (!AccessTable.IsForEverybody(ActOf(deed)))
        {
            Assert.True(at.Where.Count > 0, $"{name}: say where its right is looked for");
            Assert.Contains(at.By.Standings, s => Allows(deed, at, s));
            foreach (var person in stage.Everybody.Where(p => !p.Standings.Any(s => Allows(deed, at, s))))
            {
                var tried = await stage.TryAsync(deed, at.Input, person);
                if (tried.IsDone || tried.Kinds.Any(k => k != RefusalKind.Forbidden)) wrong.Add($"{person}: {tried}");
            }
        }

        foreach (var (who, why) in at.OwnHands) MustBeRefused($"by own hand, {who}", await stage.TryAsync(deed, at.Input, who), why);
        foreach (var (input, why) in at.Refused) MustBeRefused("another one's thing", await stage.TryAsync(deed, input, at.By), why);
        Assert.True(wrong.Count == 0, $"{name}:\n{string.Join('\n', wrong)}");
        Assert.Equal([], before.ChangedIn(await stage.App.WholeAsync()));

        var done = await stage.TryAsync(deed, at.Input, at.By);
        Assert.True(done.IsDone, $"{name} by {at.By}, who may: {done}");

        void MustBeRefused(string what, Tried tried, string why)
        {
            if (!tried.Why.Contains(why)) wrong.Add($"{what}: {tried}, not {why}");
        }
    }

    [Theory]
    [MemberData(nameof(Deeds))]
    public async Task Every_deed_that_was_shown_a_version_refuses_an_old_one(string name)
    {
        var (stage, deed, at) = await SetAsync(name);
        if ((at.Old ?? Aged(at.Input)) is not { } old)
        {
            Assert.False(Shows(at.Input) && !at.ShowsNothing, $"{name} was shown something: say how an old one looks");
            return;
        }

        var before = await stage.App.WholeAsync();

        var tried = await stage.TryAsync(deed, old, at.By);

        Assert.True(tried.Kinds is [RefusalKind.Conflict], $"{name} with an old version: {tried}");
        Assert.Equal([], before.ChangedIn(await stage.App.WholeAsync()));
        var done = await stage.TryAsync(deed, at.Input, at.By);
        Assert.True(done.IsDone, $"{name} with the version of now: {done}");
    }

    [Theory]
    [MemberData(nameof(Deeds))]
    public async Task Every_deed_with_a_key_that_was_used_is_done_once(string name)
    {
        var (stage, deed, at) = await SetAsync(name);
        at.Input.RequestKey = "k-" + name;
        var first = await stage.TryAsync(deed, at.Input, at.By);
        Assert.True(first.IsDone, $"{name}: {first}");
        var after = await stage.App.WholeAsync();

        if (IsRemembered(deed))
        {
            var again = await stage.TryAsync(deed, at.Input, at.By);
            if (at.MovesAway) Assert.Equal([RefusalKind.Forbidden], again.Kinds);
            else Assert.Equal(first, again, (a, b) => a.IsDone == b.IsDone && a.Value == b.Value);
            Assert.Equal([], after.ChangedIn(await stage.App.WholeAsync()));
        }

        if (!AccessTable.IsForEverybody(ActOf(deed)))
        {
            var lost = await stage.TryAsync(deed, at.Input, at.By with { Standings = [] });
            Assert.True(lost.Kinds is [RefusalKind.Forbidden], $"{name}: who has lost the right asks again with the key: {lost}");
            Assert.Equal([], after.ChangedIn(await stage.App.WholeAsync()));
        }

        var other = await stage.TryAsync(deed, at.Input, at.Other ?? await stage.SecondOfAsync(at.By));
        Assert.True(!other.IsDone || after.ChangedIn(await stage.App.WholeAsync()).Count > 0, $"{name}: another person with the same key was given the first one's answer {other}");
    }

    [Fact]
    public void The_table_of_inputs_holds_nothing_else() => Assert.Empty(DeedInputs.All.Keys.Where(t => !Found.ContainsValue(t)));

    private static Act ActOf(Type deed) => ((Deed)RuntimeHelpers.GetUninitializedObject(deed)).Act;

    private static bool IsRemembered(Type deed) =>
        (bool)typeof(Deed).GetProperty("IsRemembered", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(RuntimeHelpers.GetUninitializedObject(deed))!;

    private static bool Allows(Type deed, DeedCase at, Standing standing) => at.Where.Any(path => AccessTable.Allows(ActOf(deed), standing, path));

    private static bool Shows(Repeatable input) => input is IVersioned || input.GetType().GetProperties().Any(p => p.Name.StartsWith("Seen", StringComparison.Ordinal) || p.Name == "Version");

    private static Repeatable? Aged(Repeatable input)
    {
        if (input is not IVersioned) return null;
        var old = (Repeatable)JsonSerializer.Deserialize(JsonSerializer.Serialize(input, input.GetType()), input.GetType())!;
        old.GetType().GetProperty(nameof(IVersioned.Version))!.SetValue(old, Guid.CreateVersion7());
        return old;
    }

    private async Task<(DeedStage Stage, Type Deed, DeedCase At)> SetAsync(string name)
    {
        var deed = Found[name];
        Assert.True(DeedInputs.All.TryGetValue(deed, out var make), $"{name}: add to {nameof(DeedInputs)} how it is tried");
        var stage = await node.StageAsync(app);
        return (stage, deed, await make!(stage));
    }
}

public sealed class EveryDeedOnSqlite(SqliteApp app, DeedNode node) : EveryDeedTests(app, node);

public sealed class EveryDeedOnPostgres(PostgresApp app, DeedNode node) : EveryDeedTests(app, node);
