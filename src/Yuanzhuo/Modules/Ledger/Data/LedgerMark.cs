using System.Globalization;

namespace Yuanzhuo.Modules.Ledger.Data;

/// <summary>A place in the ledger's order: the line after which a page goes on. Written into addresses as microseconds and number, <c>1764028800000000.360103-2026-000123</c>.</summary>
/// <param name="Value">The value of the order there (a day is its first instant in UTC); null among those without one.</param>
/// <param name="Number">The matter's number.</param>
public sealed record LedgerMark(DateTimeOffset? Value, string Number)
{
    private const long TicksPerMicrosecond = 10;
    private const int LongestNumber = 24;

    /// <summary>Where that line stands.</summary>
    public static LedgerMark Of(LedgerRow row, LedgerSort sort) => new(sort.By switch
    {
        LedgerOrder.Due => At(row.DueOn),
        LedgerOrder.Moved => row.LastMovedAt,
        LedgerOrder.Ended => row.EndedAt,
        _ => At(row.ReceivedOn),
    }, row.Number);

    /// <summary>Read out of an address; null for nonsense.</summary>
    public static LedgerMark? Parse(string? text)
    {
        if (text is null || text.IndexOf('.', StringComparison.Ordinal) is not (>= 0 and var dot)) return null;
        var number = text[(dot + 1)..];
        if (number.Length is 0 or > LongestNumber || !number.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return null;
        if (dot == 0) return new(null, number);
        var isWhole = long.TryParse(text.AsSpan(0, dot), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var microseconds);
        return isWhole && microseconds is > -2_000_000_000_000_000 and < 200_000_000_000_000_000 ? new(DateTimeOffset.UnixEpoch.AddTicks(microseconds * TicksPerMicrosecond), number) : null;
    }

    public override string ToString() =>
        (Value is { } at ? ((at - DateTimeOffset.UnixEpoch).Ticks / TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture) : "") + "." + Number;

    private static DateTimeOffset? At(DateOnly? day) => day is { } on ? new DateTimeOffset(on.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
