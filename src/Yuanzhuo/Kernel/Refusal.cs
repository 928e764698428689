namespace Yuanzhuo.Kernel;

/// <summary>Why something was not done. The set is closed: every door translates exactly these.</summary>
public enum RefusalKind
{
    /// <summary>The input cannot be understood or lacks something (HTTP 400).</summary>
    Invalid,

    /// <summary>There is no such thing, or this person may not know of it (HTTP 404).</summary>
    NotFound,

    /// <summary>The person lacks the right for this place (HTTP 403).</summary>
    Forbidden,

    /// <summary>Somebody else changed it meanwhile (HTTP 409).</summary>
    Conflict,

    /// <summary>A rule of the mechanism or of law forbids it (HTTP 422).</summary>
    RuleBroken,
}

/// <summary>One reason for a refusal, as a value that can be shown to a person.</summary>
/// <param name="Kind">Which of the closed set.</param>
/// <param name="Key">The text's key, <c>Module.Name</c>, resolved by <c>Texts</c> in the reader's language.</param>
/// <param name="Field">The input's property it belongs to, or null for the whole form.</param>
/// <param name="Args">Values for the text's placeholders.</param>
public sealed record Refusal(RefusalKind Kind, string Key, string? Field = null, params object[] Args)
{
    public static Refusal Invalid(string key, string? field = null, params object[] args) => new(RefusalKind.Invalid, key, field, args);

    public static Refusal NotFound(string key, params object[] args) => new(RefusalKind.NotFound, key, null, args);

    public static Refusal Forbidden(string key = "Web.Forbidden", params object[] args) => new(RefusalKind.Forbidden, key, null, args);

    public static Refusal Conflict(string key = "Web.Conflict", params object[] args) => new(RefusalKind.Conflict, key, null, args);

    public static Refusal RuleBroken(string key, params object[] args) => new(RefusalKind.RuleBroken, key, null, args);
}
