namespace Yuanzhuo.Modules.Commitments.Domain;

/// <summary>What has become of a commitment.</summary>
public enum CommitmentState
{
    /// <summary>在办.</summary>
    Open,

    /// <summary>已兑现, in time or late.</summary>
    Kept,

    /// <summary>撤回, with the reason: taken down wrongly, or no longer needed.</summary>
    Withdrawn,

    /// <summary>另有新承诺 in its place.</summary>
    Superseded,
}
