using System.Text;
using Yuanzhuo.Modules.Places.Domain.Divisions;

namespace Yuanzhuo.Modules.Places.Data;

/// <summary>
/// Xihu District (360103), Nanchang, 2016–2023, as it comes with the product: the statistics bureau's codes by way of china-division (WTFPL;
/// the notice lies beside the file).
/// </summary>
public static class ShippedDivisions
{
    public const string XihuCode = "360103";

    public const string XihuName = "西湖区";

    private static readonly Lazy<IReadOnlyDictionary<int, DivisionSnapshot>> ByYear = new(Load);

    /// <summary>The years there is a snapshot of, ascending.</summary>
    public static IReadOnlyList<int> Years => [.. ByYear.Value.Keys.Order()];

    /// <summary>The file's own text, in the format <see cref="DivisionFile"/> reads.</summary>
    public static string Text
    {
        get
        {
            using var reader = new StreamReader(Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The district in that year; asking for a year that is not shipped is a bug.</summary>
    public static DivisionSnapshot Xihu(int year) => ByYear.Value[year];

    private static Dictionary<int, DivisionSnapshot> Load()
    {
        using var reader = new StreamReader(Open(), Encoding.UTF8);
        return DivisionFile.Read(reader)
            .GroupBy(row => row.Year)
            .ToDictionary(year => year.Key, year => DivisionSnapshot.Of(year.Key, year.Select(row => row.Place ?? throw new InvalidDataException($"Line {row.Line}"))));
    }

    private static Stream Open() =>
        typeof(ShippedDivisions).Assembly.GetManifestResourceStream("Yuanzhuo.Modules.Places.Data.Snapshots.xihu_360103_by_year_2016_2023.csv")
            ?? throw new InvalidOperationException("The product was built without its divisions.");
}
