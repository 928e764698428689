using System.Globalization;

namespace Yuanzhuo.Modules.Desk.Auditing;

/// <summary>Which lines of the journal are asked for.</summary>
/// <param name="Kind">Only facts of that name; null for all.</param>
/// <param name="From">The first day in China.</param>
/// <param name="Until">The last day in China.</param>
/// <param name="Unit">An organisation by name, pinyin or code: what happened there or below, or was done from there.</param>
/// <param name="Person">People of the staff by name, pinyin, the name they sign in by, or their id.</param>
/// <param name="Before">Only lines before that one; null starts at the newest.</param>
/// <param name="Words">The number or the words of a matter, or the number of a line.</param>
public sealed record JournalFilter(string? Kind = null, DateOnly? From = null, DateOnly? Until = null, string? Unit = null, string? Person = null, long? Before = null, string? Words = null)
{
    public const string Address = "/journal";

    public const string ExportAddress = "/journal/export.csv";

    public static JournalFilter Of(IQueryCollection query) => new(
        query["kind"], AskedDay.Of(query["from"]), AskedDay.Of(query["until"]), query["unit"], query["person"],
        long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null, query["q"]);

    /// <summary>An address with these filters.</summary>
    public string Href(string address = Address) => address + QueryString.Create(new Dictionary<string, string?>
    {
        ["kind"] = Kind, ["from"] = AskedDay.Text(From), ["until"] = AskedDay.Text(Until), ["person"] = Person, ["unit"] = Unit, ["q"] = Words, ["before"] = Before?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => !string.IsNullOrEmpty(p.Value)));
}
