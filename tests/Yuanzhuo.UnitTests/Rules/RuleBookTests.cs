using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.UnitTests.Rules;

public sealed class RuleBookTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = ChinaTime.At(Today, new TimeOnly(9, 0));
    private static readonly Guid Street = Guid.CreateVersion7();
    private static readonly Guid Community = Guid.CreateVersion7();
    private static readonly string StreetPath = "000000000001/" + Part(Street);
    private static readonly string CommunityPath = StreetPath + Part(Community);

    // policy notes K: case.contact = 1 working day.
    [Fact]
    public void Without_a_pack_the_default_holds() => Assert.Equal(1, new RuleBook([]).Value(DefaultRules.FirstAnswer, CommunityPath, Today));

    [Fact]
    public void The_narrowest_pack_holds_whatever_was_set_last()
    {
        var book = new RuleBook([Pack(4, Community), Pack(3, Street), Pack(2, null)]);

        Assert.Equal(4, book.Value(DefaultRules.FirstAnswer, CommunityPath, Today));
        Assert.Equal(3, book.Value(DefaultRules.FirstAnswer, StreetPath, Today));
        Assert.Equal(2, book.Value(DefaultRules.FirstAnswer, null, Today));
        Assert.Equal(2, book.Value(DefaultRules.FirstAnswer, "000000000001/", Today));
    }

    [Fact]
    public void First_and_last_day_count()
    {
        var book = new RuleBook([Pack(3, null, Today.AddDays(1), Today.AddDays(5))]);

        Assert.Equal([1, 3, 3, 1], new[] { 0, 1, 5, 6 }.Select(d => book.Value(DefaultRules.FirstAnswer, null, Today.AddDays(d))));
    }

    [Fact]
    public void After_a_trial_the_earlier_value_holds_again()
    {
        var book = new RuleBook([Pack(2, null), Pack(5, null, Today.AddDays(2), Today.AddDays(3))]);

        Assert.Equal([2, 5, 2], new[] { 0, 2, 4 }.Select(d => book.Value(DefaultRules.FirstAnswer, null, Today.AddDays(d))));
    }

    [Fact]
    public void A_value_never_reaches_back() => Assert.Equal("Rules.NotBackwards", Set(2, Today.AddDays(-1), "文件").Refusals[0].Key);

    [Fact]
    public void Without_a_source_nothing_changes() => Assert.Equal("Rules.SourceNeeded", Set(2, Today, " ").Refusals[0].Key);

    [Theory]
    [InlineData(-1)]
    [InlineData(RulePack.HighestValue + 1)]
    public void A_value_out_of_range_is_refused(int value) => Assert.Equal("Rules.ValueOutOfRange", Set(value, Today, "文件").Refusals[0].Key);

    private static Result<RulePack> Set(int value, DateOnly from, string source) => RulePack.Set(DefaultRules.FirstAnswer, value, null, from, null, source, Guid.CreateVersion7(), Now);

    private static RulePack Pack(int value, Guid? scope, DateOnly? from = null, DateOnly? until = null) =>
        RulePack.Set(DefaultRules.FirstAnswer, value, scope, from ?? Today, until, "街道办〔2026〕3号", Guid.CreateVersion7(), Now).Value;

    private static string Part(Guid unit) => unit.ToString("N")[20..] + "/";
}
