using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Supervision.Domain;

/// <summary>What those who raised it are asked.</summary>
public enum ClosureAim
{
    /// <summary>Is it solved? Checked by the community and approved by the street.</summary>
    Solved,

    /// <summary>Do you agree with the explanation (解释说明并认可)? Their word ends it.</summary>
    Explained,
}

/// <summary>How the matter ends when both keys are turned.</summary>
public static class ClosureAims
{
    public static Ending Ends(this ClosureAim aim) => aim == ClosureAim.Explained ? Ending.Explained : Ending.Solved;
}

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
