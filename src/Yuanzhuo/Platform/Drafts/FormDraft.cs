namespace Yuanzhuo.Platform.Drafts;

/// <summary>What somebody was writing into a long form and has not sent (草稿): one for each person and form, sealed, for them alone.</summary>
public sealed class FormDraft
{
    /// <summary>How long it waits for whoever was writing.</summary>
    public const int KeptDays = 7;

    public required Guid AccountId { get; init; }

    /// <summary>Which form it is: the page's address and the form's name.</summary>
    public required string Form { get; init; }

    /// <summary>The fields as JSON, sealed: words of people may stand in them.</summary>
    public required string Sealed { get; init; }

    public required DateTimeOffset TouchedAt { get; init; }
}
