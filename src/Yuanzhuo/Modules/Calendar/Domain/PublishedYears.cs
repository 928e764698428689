namespace Yuanzhuo.Modules.Calendar.Domain;

/// <summary>Which years a list of days publishes.</summary>
public static class PublishedYears
{
    /// <summary>
    /// A year is published when 1 January is named as a day off: each yearly notice sets it, and stray days in the last December (which
    /// belong to the next notice) do not make their own year known.
    /// </summary>
    public static IReadOnlyList<int> Of(IEnumerable<SpecialDay> days) =>
        [.. days.Where(day => day is { Kind: DayKind.Off, On: { Month: 1, Day: 1 } }).Select(day => day.On.Year).Distinct().Order()];
}
