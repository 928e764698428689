using System.Globalization;
using Yuanzhuo.Modules.Desk.Auditing;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.Desk.Tracing;

/// <summary>Which entries of the access trace are asked for.</summary>
/// <param name="Kind">Only such; null for all.</param>
/// <param name="From">The first day in China.</param>
/// <param name="Until">The last day in China.</param>
/// <param name="Unit">An organisation by name, pinyin or code: about what is there or below, or by who has a post there.</param>
/// <param name="Person">People of the staff by name, pinyin, the name they sign in by, or their id.</param>
/// <param name="Before">Only entries before that one; null starts at the newest.</param>
public sealed record TraceFilter(TraceKind? Kind = null, DateOnly? From = null, DateOnly? Until = null, string? Unit = null, string? Person = null, long? Before = null)
{
    public const string Address = "/journal/access";

    public const string ExportAddress = "/journal/access/export.csv";

    public static TraceFilter Of(IQueryCollection query) => new(
        Enum.TryParse<TraceKind>(query["kind"], out var kind) && Enum.IsDefined(kind) ? kind : null,
        AskedDay.Of(query["from"]), AskedDay.Of(query["until"]), query["unit"], query["person"],
        long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null);

    /// <summary>An address with these filters.</summary>
    public string Href(string address = Address) => address + QueryString.Create(new Dictionary<string, string?>
    {
        ["kind"] = Kind?.ToString(), ["from"] = AskedDay.Text(From), ["until"] = AskedDay.Text(Until), ["person"] = Person, ["unit"] = Unit, ["before"] = Before?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => !string.IsNullOrEmpty(p.Value)));
}
