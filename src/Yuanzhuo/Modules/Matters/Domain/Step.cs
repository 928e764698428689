namespace Yuanzhuo.Modules.Matters.Domain;

/// <summary>The seven steps of a matter (七步), in their order. [S1 in the policy notes]</summary>
public enum Step
{
    /// <summary>确定议题.</summary>
    Determine = 1,

    /// <summary>征求意见.</summary>
    Consult = 2,

    /// <summary>分析研判.</summary>
    Analyse = 3,

    /// <summary>协商议事.</summary>
    Deliberate = 4,

    /// <summary>项目公示.</summary>
    Publicise = 5,

    /// <summary>项目实施.</summary>
    Implement = 6,

    /// <summary>监督执行.</summary>
    Supervise = 7,
}

/// <summary>How a matter ended (结果). Only the first two count as solved.</summary>
public enum Ending
{
    /// <summary>办好了: closed with two keys, confirmed by those who raised it.</summary>
    Solved,

    /// <summary>当场解决.</summary>
    SolvedOnTheSpot,

    /// <summary>解释说明并认可.</summary>
    Explained,

    /// <summary>暂时办不了.</summary>
    CannotNow,

    /// <summary>不予办理.</summary>
    Refused,

    /// <summary>转其他法定渠道.</summary>
    OtherChannel,

    /// <summary>并入其他事项.</summary>
    Merged,

    /// <summary>撤回.</summary>
    Withdrawn,
}

public static class Endings
{
    public static bool CountsAsSolved(this Ending ending) => ending is Ending.Solved or Ending.SolvedOnTheSpot;
}
