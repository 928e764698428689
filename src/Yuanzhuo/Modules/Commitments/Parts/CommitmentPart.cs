namespace Yuanzhuo.Modules.Commitments.Parts;

/// <summary>One of several promises that were heard in the same words, as the form carries it.</summary>
public sealed class CommitmentPart
{
    /// <summary>Ticked: taken down. Left out otherwise.</summary>
    public bool IsKept { get; set; }

    /// <summary>Its own clause; may be put right.</summary>
    public string Words { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>Its term as read and perhaps corrected.</summary>
    public TermInput Term { get; set => field = value ?? new(); } = new();
}
