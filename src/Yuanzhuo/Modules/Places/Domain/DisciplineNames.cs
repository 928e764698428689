namespace Yuanzhuo.Modules.Places.Domain;

/// <summary>What a street's or town's own discipline inspection is called: 街道 have a 纪工委, towns a 纪委 (中国共产党章程 45).</summary>
public static class DisciplineNames
{
    public static string Of(string street) => street + (street.EndsWith('镇') || street.EndsWith('乡') ? "纪委" : "纪工委");
}
