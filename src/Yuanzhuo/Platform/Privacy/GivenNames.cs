namespace Yuanzhuo.Platform.Privacy;

/// <summary>How often characters stand in given names, counted from the names in the dictionary: alone, first of two, second of two.</summary>
internal sealed class GivenNames
{
    private const float Usual = 6;
    private const float Smoothing = 0.5f;
    private const int Characters = 4000; // about so many are in use

    private readonly Dictionary<char, int>[] _counts = [[], [], []];
    private readonly int[] _totals = new int[3];

    /// <summary>Takes a name of the dictionary, a surname of one character with one or two more, into account.</summary>
    public void Count(string name)
    {
        if (name.Length == 2)
            Add(0, name[1]);
        else
            (_, _) = (Add(1, name[1]), Add(2, name[2]));
    }

    public float Cost(char only) => Of(0, only);

    public float Cost(char first, char second) => Of(1, first) + Of(2, second);

    /// <summary>Whether the character often ends given names of so many characters.</summary>
    public bool IsUsual(char c, int characters) => Of(characters == 1 ? 0 : 2, c) < Usual;

    private int Add(int place, char c)
    {
        _totals[place]++;
        return _counts[place][c] = _counts[place].GetValueOrDefault(c) + 1;
    }

    private float Of(int place, char c) => (float)Math.Log((_totals[place] + (Smoothing * Characters)) / (_counts[place].GetValueOrDefault(c) + Smoothing));
}
