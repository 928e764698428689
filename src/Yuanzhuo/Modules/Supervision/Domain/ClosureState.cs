namespace Yuanzhuo.Modules.Supervision.Domain;

/// <summary>Where a closure stands.</summary>
public enum ClosureState
{
    /// <summary>Applied for; those who raised it are being asked.</summary>
    Applied,

    /// <summary>Checked by the community; the street decides.</summary>
    Checked,

    /// <summary>Approved: the matter is struck off.</summary>
    Approved,

    /// <summary>Returned to the doer by an answer, the checker or the approver.</summary>
    Returned,
}
