namespace Yuanzhuo.Modules.Rules.Domain;

/// <summary>The value of one rule (规则包), from a day to a day, for the installation or for one organisation and all below it, with its source.</summary>
public sealed class RulePack : Aggregate
{
    /// <summary>A rule counts days, minutes or pieces; ten years of days is more than any practice asks for.</summary>
    public const int HighestValue = 3650;

    private RulePack()
    {
    }

    /// <summary>One of the keys in <see cref="DefaultRules"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>A whole number in the rule's unit.</summary>
    public int Value { get; private set; }

    /// <summary>The organisation it holds for, with all below it; null for the whole installation. An id, so that a reorganisation changes nothing.</summary>
    public Guid? ScopeUnitId { get; private set; }

    public DateOnly FromOn { get; private set; }

    /// <summary>Last day on which it holds; null while open-ended.</summary>
    public DateOnly? UntilOn { get; private set; }

    /// <summary>Document or reason, in public words.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The account that set it.</summary>
    public Guid SetById { get; private set; }

    public DateTimeOffset SetAt { get; private set; }

    public override Guid? FactsAtPlace => ScopeUnitId;

    /// <summary>A new value. It never reaches back: what was promised under the old rule stays counted by it.</summary>
    public static Result<RulePack> Set(string key, int value, Guid? scopeUnitId, DateOnly from, DateOnly? until, string source, Guid by, DateTimeOffset at)
    {
        if (DefaultRules.Find(key) is null) return Refusal.NotFound("Rules.NoSuchRule");
        if (value is < 0 or > HighestValue) return Refusal.Invalid("Rules.ValueOutOfRange", "Value", HighestValue);
        if (from < ChinaTime.DateOf(at)) return Refusal.Invalid("Rules.NotBackwards", "FromOn");
        if (until < from) return Refusal.Invalid("Rules.EndsBeforeItBegins", "UntilOn");
        if (string.IsNullOrWhiteSpace(source)) return Refusal.Invalid("Rules.SourceNeeded", "Source");
        var pack = new RulePack { Key = key, Value = value, ScopeUnitId = scopeUnitId, FromOn = from, UntilOn = until, Source = source, SetById = by, SetAt = at };
        pack.Record(at, new RuleSet(key, value, scopeUnitId, from, until, source));
        return pack;
    }

    /// <summary>First and last day count.</summary>
    public bool HoldsOn(DateOnly day) => FromOn <= day && (UntilOn is null || day <= UntilOn);

    /// <summary>The last day; before the first day it never comes to hold.</summary>
    public void End(DateOnly lastDay, DateTimeOffset at)
    {
        UntilOn = lastDay;
        Record(at, new RuleEnded(Key, ScopeUnitId, lastDay));
    }

    /// <summary>
    /// How deep its organisation stands above or at the place with that path: 0 for the installation, more the narrower; null where it
    /// does not hold.
    /// </summary>
    public int? DepthAt(string? placePath)
    {
        if (ScopeUnitId is not { } unit) return 0;
        return placePath is null ? null : UnitPath.DepthOf(unit, placePath);
    }
}
