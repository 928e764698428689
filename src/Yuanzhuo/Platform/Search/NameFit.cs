namespace Yuanzhuo.Platform.Search;

/// <summary>How a name answers to what was typed, the best first. The last two only come near it.</summary>
public enum NameFit
{
    /// <summary>It is the name, or one by which it is called.</summary>
    Whole,

    /// <summary>It is its beginning.</summary>
    Begins,

    /// <summary>It is a part of it.</summary>
    Within,

    /// <summary>It is its pinyin or the initials, whole or in part, mixed with characters as one likes.</summary>
    Spelled,

    /// <summary>What it says lies at or is above what was found by another part of what was typed.</summary>
    Above,

    /// <summary>It sounds the same: 像山 for 象山.</summary>
    Sounds,

    /// <summary>One character is another one, is missing, is too many, or two have changed places; never in a number.</summary>
    Slip,
}
