namespace Yuanzhuo.Platform.Privacy;

/// <summary>Chinese surnames, by what they cost in a reading: the rarer, and the more they are everyday words (高, 安, 时), the more must speak for a name.</summary>
internal static class Surnames
{
    public const float Clear = 5;
    public const float Everyday = 6.5f;
    private const float Usual = 3.5f;
    private const float Rare = 8.5f;

    private static readonly Dictionary<char, float> Costs = Read();
    private static readonly HashSet<string> Compound = [.. NameWords.Surnames("compound")];

    public static bool IsCompound(char first, char second) => second != '\0' && Compound.Contains(string.Concat(first, second));

    /// <summary>True for what is a surname before anything else, or often.</summary>
    public static bool IsUsual(char c) => Costs.TryGetValue(c, out var cost) && cost < Rare;

    public static bool IsAny(char c) => Costs.ContainsKey(c);

    /// <summary>True for characters that are hardly anything but surnames.</summary>
    public static bool IsClear(char c) => Costs.TryGetValue(c, out var cost) && cost <= Clear;

    /// <summary>The cost of the surname here with its length; length zero where there is none.</summary>
    public static (int Length, float Cost) At(MaskBuffer buffer, int at) =>
        IsCompound(buffer[at], buffer[at + 1]) ? (2, Usual) : Costs.TryGetValue(buffer[at], out var cost) ? (1, cost) : (0, 0);

    private static Dictionary<char, float> Read()
    {
        Dictionary<char, float> costs = [];
        foreach (var (list, cost) in ((string, float)[])[("common", Usual), ("clear", Clear), ("everyday", Everyday), ("rare", Rare)])
            foreach (var c in NameWords.Surnames(list)[0])
                costs.TryAdd(c, cost);
        return costs;
    }
}
