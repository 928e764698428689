namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>How much a concern may hold.</summary>
public static class ConcernLimits
{
    /// <summary>Characters of the words as typed.</summary>
    public const int MostWords = 4000;

    /// <summary>Characters of the spot (具体位置) typed by hand.</summary>
    public const int MostSpot = 100;

    public const int MostPhotos = 6;

    public const int MostContactName = 40;

    /// <summary>Contact data is kept at most so long after the matter has ended (个人信息保护法 17 and 47), and forgotten at once when asked.</summary>
    public const int ContactMonths = 12;
}
