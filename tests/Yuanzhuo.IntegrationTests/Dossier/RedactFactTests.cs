using Microsoft.EntityFrameworkCore;
using System.Reflection;
using System.Runtime.CompilerServices;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Dossier.Redacting;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.IntegrationTests.Dossier;

/// <summary>Taking words down reaches every kind of fact that says something in public words, whatever its aggregate: a new kind is tried by itself.</summary>
public abstract class RedactFactTests(App app)
{
    public static TheoryData<string> Kinds => [.. FactKinds.Where(k => FactJson.ModuleOf(k.Name) is not null).Select(k => k.Name).Order(StringComparer.Ordinal)];

    private static IEnumerable<Type> FactKinds => typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract && Words(t).Any());

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_with_public_words(string kind)
    {
        var scene = await Scene.SetAsync(app);
        var number = await app.MatterAsync(scene);
        var matter = (await app.LookAsync(number)).Id;
        var type = FactKinds.Single(t => t.Name == kind);
        var mark = "写错了的话" + string.Concat(Guid.NewGuid().ToByteArray().Take(10).Select(b => (char)('a' + (b % 16)))); // letters: digits may look like a telephone number
        var fact = (Fact)RuntimeHelpers.GetUninitializedObject(type);
        foreach (var words in Words(type)) words.SetValue(fact, mark.AsPublic());
        await app.WithDbAsync(async db =>
        {
            var id = NewId.Next();
            var (details, said) = FactJson.Write(id, fact);
            db.Note(new JournalEntry { Id = id, At = app.Clock.GetUtcNow(), Kind = kind, AggregateKind = "Test", AggregateId = Guid.CreateVersion7(), MatterId = matter, PlaceId = scene.Community.Id, ActorRole = "System", Details = details });
            db.AddRange(said);
            return await db.SaveChangesAsync();
        });
        var organiser = await scene.AsAsync(Role.CommunityOrganiser);

        var sent = await organiser.SendFormAsync($"/matters/{number}/redact", ("Input.Words", new Writing(mark.AsPublic(), "", _ => { }).Key), ("Input.Reason", "误写了个人信息"));

        Assert.Equal($"/matters/{number}?done=Dossier.Done_Redacted", sent.Target());
        Assert.False(await app.WithDbAsync(db => db.Set<FactWords>().AnyAsync(w => ((string)(object)w.Words).Contains(mark))));
        Assert.DoesNotContain(mark, await app.Visitor().GetStringAsync($"/matters/{number}"), StringComparison.Ordinal);
    }

    /// <summary>
    /// What records such facts names its matter in them, or is asked for by itself: so they are found. What is said of an account (People) belongs to no matter and
    /// is read by inspectors and auditors alone.
    /// </summary>
    [Fact]
    public void Whatever_records_such_facts_names_its_matter_or_is_asked_for()
    {
        var modules = FactKinds.Select(k => FactJson.ModuleOf(k.Name)).OfType<string>().Where(m => m != "People").ToHashSet(StringComparer.Ordinal);
        var recording = typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Aggregate)) && !t.IsAbstract && t.Namespace!.Split('.') is [_, "Modules", var module, "Domain", ..] && modules.Contains(module)).ToList();

        Assert.NotEmpty(recording);
        Assert.Empty(recording.Where(t => t.GetProperty(nameof(Aggregate.FactsOfMatter))!.DeclaringType != t && !MatterWritings.Asked.Contains(t)).Select(t => t.Name));
    }

    private static IEnumerable<PropertyInfo> Words(Type type) => type.GetProperties().Where(p => p.PropertyType == typeof(PublicWords) && p.CanWrite);
}

public sealed class RedactFactOnSqlite(SqliteApp app) : RedactFactTests(app);

public sealed class RedactFactOnPostgres(PostgresApp app) : RedactFactTests(app);
