namespace Yuanzhuo.Platform.Privacy;

/// <summary>Where private numbers were just found: next to a phone, three characters are likely a name.</summary>
internal sealed class NumbersNearby
{
    private const string Between = "电话手机号码联系方式是为的微信身份证";
    private const int Farthest = 10;

    private readonly MaskBuffer _buffer;
    private readonly HashSet<int> _starts;
    private readonly HashSet<int> _ends;

    public NumbersNearby(MaskBuffer buffer)
    {
        var numbers = buffer.Spans.Where(s => s.Kind is PrivateKind.Phone or PrivateKind.IdNumber or PrivateKind.Account or PrivateKind.BankCard).ToList();
        _buffer = buffer;
        _starts = [.. numbers.Select(s => s.Start)];
        _ends = [.. numbers.Select(s => s.Start + s.Length)];
    }

    /// <summary>True when from here only connecting words lead to a number.</summary>
    public bool PrecedesNumber(int at)
    {
        if (_starts.Count == 0)
            return false;
        for (var end = at + Farthest; at < end && !_starts.Contains(at); at++)
            if (!IsBetween(_buffer[at]))
                return false;
        return _starts.Contains(at);
    }

    /// <summary>True when a number ended here, or a blank or bracket before.</summary>
    public bool FollowsNumber(int at)
    {
        if (_ends.Count == 0)
            return false;
        for (var skipped = 0; skipped < 3 && !_ends.Contains(at) && _buffer.IsBoundary(at - 1) && _buffer[at - 1] is not ('。' or '\n' or '\0'); skipped++)
            at--;
        return _ends.Contains(at);
    }

    private bool IsBetween(char c) => c is not ('\0' or '。' or '\n' or '*') && (Between.Contains(c, StringComparison.Ordinal) || (!MaskBuffer.IsHan(c) && !char.IsLetterOrDigit(c)) || c is '+' or '8' or '6' or '0');
}
