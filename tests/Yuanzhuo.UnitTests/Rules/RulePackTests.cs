using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Rules.Domain;

namespace Yuanzhuo.UnitTests.Rules;

/// <summary>policy.md, design stance: a local number is a dated rule of one jurisdiction with its source, never a constant.</summary>
public sealed class RulePackTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = ChinaTime.At(Today, new TimeOnly(9, 0));
    private static readonly Guid Street = Guid.CreateVersion7();

    [Fact]
    public void A_rule_that_the_product_does_not_know_is_not_set()
    {
        Assert.Equal("Rules.NoSuchRule", Why(Set(key: "case.patience")).Key);
        Assert.Null(DefaultRules.Find("case.patience"));
        Assert.Contains("case.patience", Assert.Throws<InvalidOperationException>(() => DefaultRules.Of("case.patience")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)] // none: no extension, no notice
    [InlineData(RulePack.HighestValue)]
    public void The_smallest_and_the_greatest_value_are_values(int value) => Assert.Equal(value, Set(value: value).Value.Value);

    /// <summary>A form shows each refusal at the field that it belongs to.</summary>
    [Fact]
    public void What_is_refused_is_told_at_its_field()
    {
        Assert.Equal(("Rules.ValueOutOfRange", "Value"), Told(Set(value: -1)));
        Assert.Equal(("Rules.NotBackwards", "FromOn"), Told(Set(from: Today.AddDays(-1))));
        Assert.Equal(("Rules.EndsBeforeItBegins", "UntilOn"), Told(Set(until: Today.AddDays(-1))));
        Assert.Equal(("Rules.SourceNeeded", "Source"), Told(Set(source: "")));
        static (string, string?) Told(Result<RulePack> set) => (Why(set).Key, Why(set).Field);
    }

    [Fact]
    public void A_trial_may_last_one_day() => Assert.True(Set(until: Today).Value.HoldsOn(Today));

    [Fact]
    public void Setting_and_ending_a_rule_are_in_the_journal()
    {
        var pack = Set(value: 2, until: Today.AddDays(9)).Value;
        pack.End(Today.AddDays(3), Now.AddDays(1));
        Fact[] told = [new RuleSet(DefaultRules.FirstAnswer, 2, Street, Today, Today.AddDays(9), "街道办〔2026〕3号"), new RuleEnded(DefaultRules.FirstAnswer, Street, Today.AddDays(3))];
        Assert.Equal(told, pack.NewFacts.Select(f => f.Fact));
        Assert.False(pack.HoldsOn(Today.AddDays(4)));
    }

    /// <summary>Whatever the order in which the database gives them.</summary>
    [Fact]
    public void Of_two_from_the_same_day_the_one_set_later_holds()
    {
        var (first, second) = (Set(value: 2).Value, Set(value: 4, at: Now.AddHours(1)).Value);
        Assert.All((RulePack[][])[[first, second], [second, first]], packs => Assert.Same(second, InForce(packs)));
    }

    [Fact]
    public void Of_two_set_at_the_same_instant_always_the_same_one_holds()
    {
        RulePack[] packs = [Set(value: 2).Value, Set(value: 4).Value, Set(value: 6).Value];
        var last = packs.MaxBy(p => p.Id);
        Assert.Same(last, InForce(packs));
        Assert.Same(last, InForce([.. packs.Reverse()]));
    }

    private static RulePack? InForce(IReadOnlyList<RulePack> packs) => new RuleBook(packs).InForce(DefaultRules.FirstAnswer, "000000000001/" + Street.ToString("N")[20..] + "/", Today);

    private static Refusal Why(Result<RulePack> set) => Assert.Single(set.Refusals);

    private static Result<RulePack> Set(string key = DefaultRules.FirstAnswer, int value = 2, DateOnly? from = null, DateOnly? until = null, string source = "街道办〔2026〕3号", DateTimeOffset? at = null) =>
        RulePack.Set(key, value, Street, from ?? Today, until, source, Guid.CreateVersion7(), at ?? Now);
}
