namespace Yuanzhuo.Kernel;

/// <summary>The colours of a light (灯). What each means for a thing that is due is one rule: <c>LightRule</c> in the calendar.</summary>
public enum LightColour
{
    /// <summary>Something is due, there is time enough, and something moves.</summary>
    Green,

    /// <summary>Due soon, nothing moves, an aim past its day, or a review that nobody held.</summary>
    Yellow,

    /// <summary>Past its day; never an aim.</summary>
    Red,

    /// <summary>Nothing is due, the clock is stopped, or it has ended.</summary>
    Grey,

    /// <summary>Done by the doer; what closes it is still to come.</summary>
    Blue,
}
