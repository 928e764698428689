namespace Yuanzhuo.Modules.Rules.Domain;

/// <summary>A rule that local practice may change (规则包): what it is called, its value, and where the value comes from.</summary>
/// <param name="Key">Such as <c>case.contact</c>.</param>
/// <param name="Value">A whole number in <paramref name="Unit"/>.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Source">Key of the source in docs/rules.md.</param>
public sealed record DefaultRule(string Key, int Value, RuleUnit Unit, string Source);

public enum RuleUnit
{
    WorkingDays,
    Days,
    Count,
    Minutes,
    Months,
    OClock,
    Level,
}

/// <summary>What holds where nothing else was set.</summary>
public static class DefaultRules
{
    /// <summary>First answer to a concern.</summary>
    public const string FirstAnswer = "case.contact";

    /// <summary>Answer to an offered hand-over (退回 within, with a reason).</summary>
    public const string HandOverAnswer = "case.return";

    /// <summary>Handling of a simple question.</summary>
    public const string HandlingSimple = "case.limits.simple";

    public const string HandlingUsual = "case.limits.usual";

    public const string HandlingComplex = "case.limits.complex";

    /// <summary>Longest extension of a commitment.</summary>
    public const string LongestExtension = "case.extend.days";

    /// <summary>How often a commitment may be extended.</summary>
    public const string Extensions = "case.extend.times";

    /// <summary>No movement for so long turns the light yellow.</summary>
    public const string Stale = "case.stale";

    /// <summary>The light is yellow when at most so many days are left.</summary>
    public const string YellowLight = "light.yellow";

    /// <summary>A commitment without a date is looked at again after so long.</summary>
    public const string ReviewCommitment = "commitment.review";

    /// <summary>Notice before a roundtable.</summary>
    public const string RoundtableNotice = "meeting.notice";

    /// <summary>Agenda items above which the planner is warned.</summary>
    public const string AgendaSoftLimit = "meeting.topics_soft";

    /// <summary>Publication of what was agreed.</summary>
    public const string ResultPublicity = "publicity.residents";

    /// <summary>Those who raised it are asked within.</summary>
    public const string Revisit = "revisit";

    /// <summary>So long after an ending those whose concern it was can say that it is not solved.</summary>
    public const string Contest = "ending.contest";

    /// <summary>Contact data is kept so long after the end; a local rule may only shorten it.</summary>
    public const string ContactMonths = "contact.months";

    /// <summary>The access trace is kept so long; a local rule may only lengthen it.</summary>
    public const string TraceDays = "trace.days";

    /// <summary>Letters to one addressee within this time go as one message.</summary>
    public const string GatherLetters = "post.gather";

    /// <summary>Hour from which no message leaves but what is urgent.</summary>
    public const string QuietFrom = "post.quiet_from";

    /// <summary>Hour until which.</summary>
    public const string QuietUntil = "post.quiet_until";

    /// <summary>Who must have a second factor: 0 nobody, 1 administrators, inspectors and who sees contact data, 2 all staff.</summary>
    public const string SecondFactor = "sign_in.second_factor";

    /// <summary>A proof of who one is may be so old where one is asked for.</summary>
    public const string FreshProof = "sign_in.fresh_proof";

    public static readonly IReadOnlyList<DefaultRule> All =
    [
        new(FirstAnswer, 1, RuleUnit.WorkingDays, "P-RY"),
        new(HandOverAnswer, 2, RuleUnit.WorkingDays, "P-SD"),
        new(HandlingSimple, 2, RuleUnit.WorkingDays, "P-GD"),
        new(HandlingUsual, 5, RuleUnit.WorkingDays, "P-SD"),
        new(HandlingComplex, 15, RuleUnit.WorkingDays, "P-GD"),
        new(LongestExtension, 10, RuleUnit.WorkingDays, "P-SD"),
        new(Extensions, 1, RuleUnit.Count, "P-SD"),
        new(Stale, 5, RuleUnit.WorkingDays, "S1"),
        new(YellowLight, 3, RuleUnit.WorkingDays, "P-SQ"),
        new(ReviewCommitment, 10, RuleUnit.WorkingDays, "S2"),
        new(RoundtableNotice, 3, RuleUnit.Days, "P-YS1"),
        new(AgendaSoftLimit, 3, RuleUnit.Count, "S1"),
        new(ResultPublicity, 15, RuleUnit.Days, "JL-RC-34"),
        new(Revisit, 5, RuleUnit.WorkingDays, "P-JX12345"),
        new(Contest, 15, RuleUnit.Days, "OWN"),
        new(ContactMonths, 12, RuleUnit.Months, "PIPL-19"),
        new(TraceDays, 180, RuleUnit.Days, "CSL-23"),
        new(GatherLetters, 2, RuleUnit.Minutes, "OWN"),
        new(QuietFrom, 21, RuleUnit.OClock, "OWN"),
        new(QuietUntil, 8, RuleUnit.OClock, "OWN"),
        new(SecondFactor, 1, RuleUnit.Level, "GB22239"),
        new(FreshProof, 15, RuleUnit.Minutes, "GB22239"),
    ];

    /// <summary>The default with that key, or null.</summary>
    public static DefaultRule? Find(string key) => All.FirstOrDefault(r => r.Key == key);

    /// <summary>The default with that key; asking for a key that does not exist is a bug.</summary>
    public static DefaultRule Of(string key) => Find(key) ?? throw new InvalidOperationException($"There is no rule '{key}'.");
}
