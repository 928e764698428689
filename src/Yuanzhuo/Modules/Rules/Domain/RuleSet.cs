namespace Yuanzhuo.Modules.Rules.Domain;

/// <summary>From that day a rule has another value, for the whole installation or for one organisation and all below it.</summary>
public sealed record RuleSet(string Key, int Value, Guid? ScopeUnitId, DateOnly FromOn, DateOnly? UntilOn, string Source) : Fact;

/// <summary>The value no longer holds after that day.</summary>
public sealed record RuleEnded(string Key, Guid? ScopeUnitId, DateOnly UntilOn) : Fact;
