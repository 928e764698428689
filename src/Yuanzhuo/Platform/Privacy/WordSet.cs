namespace Yuanzhuo.Platform.Privacy;

/// <summary>Words that are looked for at a place in a text, forwards or backwards, without cutting strings.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string> _words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    public WordSet(IEnumerable<string> words)
    {
        _words = [.. words];
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _words.Max(w => w.Length);
    }

    /// <summary>The length of the longest of the words that begins here, or zero.</summary>
    public int LengthAt(MaskBuffer buffer, int at)
    {
        for (var length = Math.Min(_longest, buffer.Length - at); length > 0; length--)
            if (_lookup.Contains(buffer.Slice(at, length)))
                return length;
        return 0;
    }

    public bool StandsAt(MaskBuffer buffer, int at) => LengthAt(buffer, at) > 0;

    /// <summary>True where one of the words ends just before the place.</summary>
    public bool EndsAt(MaskBuffer buffer, int at)
    {
        for (var length = Math.Min(_longest, at); length > 0; length--)
            if (_lookup.Contains(buffer.Slice(at - length, length)))
                return true;
        return false;
    }
}
