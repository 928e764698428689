using System.Security.Cryptography;
using System.Text;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Journal;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.UnitTests.Platform.Journal;

public sealed class FactJsonTests
{
    private static readonly Guid Unit = Guid.Parse("019ac000-0000-7000-8000-0000000000bb");

    [Fact]
    public void Details_hold_the_digest_of_salt_and_words_as_the_documentation_says()
    {
        var (details, words) = FactJson.Write(Guid.CreateVersion7(), new ProgressReported(Unit, "换了\"新\"水管".AsPublic(), 2));

        var one = Assert.Single(words);
        var digest = Convert.ToHexStringLower(SHA256.HashData([.. one.Salt!, .. Encoding.UTF8.GetBytes("换了\"新\"水管")]));
        Assert.Equal($$"""{"unitId":"{{Unit}}","words":{"sha256":"{{digest}}"},"files":2}""", details);
    }

    [Fact]
    public void The_same_words_never_have_the_same_digest() => Assert.NotEqual(FactJson.Write(Unit, Reported).Details, FactJson.Write(Unit, Reported).Details);

    [Fact]
    public void What_was_not_said_has_no_digest()
    {
        var (details, words) = FactJson.Write(Unit, new MatterMoved(Step.Determine, Step.Consult, null));
        Assert.Empty(words);
        Assert.Equal("""{"from":"Determine","to":"Consult"}""", details);
    }

    [Fact]
    public void A_fact_of_earlier_versions_reads_as_it_was_written_until_its_words_are_taken_down()
    {
        var entry = Entry("""{"unitId":"019ac000-0000-7000-8000-0000000000bb","words":"换了水管","files":2}""");
        Assert.Equal(Reported, FactJson.Read(entry));

        entry.Words = [FactWords.Instead(entry.Id, "words", PublicWords.TakenDown)];
        Assert.Equal(Reported with { Words = PublicWords.TakenDown }, FactJson.Read(entry));
        Assert.DoesNotContain("水管", FactJson.DetailsOf(entry), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_look_like_a_digest_are_words() =>
        Assert.Empty(FactJson.DigestsOf(Entry("""{"words":"{\"sha256\":\"00\"}"}""")));

    [Fact]
    public void Words_stand_in_facts_by_themselves_so_that_none_is_overlooked()
    {
        var facts = typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract);
        var hidden = facts.SelectMany(f => f.GetProperties().Where(p => p.PropertyType != typeof(PublicWords) && HasWords(p.PropertyType, 0)).Select(p => $"{f.Name}.{p.Name}"));
        Assert.Empty(hidden);
    }

    private static ProgressReported Reported => new(Unit, "换了水管".AsPublic(), 2);

    private static bool HasWords(Type type, int depth) => type == typeof(PublicWords) || (depth < 3
        && (type.GenericTypeArguments.Any(a => HasWords(a, depth + 1))
            || (type.Namespace?.StartsWith("Yuanzhuo", StringComparison.Ordinal) == true && !type.IsEnum && type.GetProperties().Any(p => HasWords(p.PropertyType, depth + 1)))));

    private static JournalEntry Entry(string details) => new() { Kind = nameof(ProgressReported), AggregateKind = "Matter", ActorRole = "System", Details = details };
}
