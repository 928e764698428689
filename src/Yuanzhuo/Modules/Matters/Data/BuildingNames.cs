using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>Buildings by their numbers (2栋): there are tens of thousands, so they are looked up when a number is asked for and are in nobody's memory.</summary>
public static class BuildingNames
{
    /// <summary>As many as one question may name: PostgreSQL takes 1 MB of words. All that bear a number in several districts are fewer.</summary>
    private const int MostBuildings = 20_000;

    private const int LongestName = 6;

    extension(YuanzhuoDb db)
    {
        /// <summary>What looks like the number of a building is also found by the buildings that bear it.</summary>
        public async Task<Wanted> WithBuildingsAsync(Wanted wanted, CancellationToken ct)
        {
            if (!wanted.Terms.Any(IsNumbered)) return wanted;
            var terms = new List<WantedTerm>();
            foreach (var term in wanted.Terms)
            {
                string[] names = [term.Word, Numerals.Spelled(term.Word)];
                var found = IsNumbered(term) ? await db.OrgUnits.Where(u => u.Kind == OrgUnitKind.Building && names.Contains(u.Name)).OrderByDescending(u => u.Id).Select(u => u.Id).Take(MostBuildings).ToListAsync(ct) : [];
                terms.Add(term with { Names = [.. term.Names, .. found.Select(MatterSearchText.Unit)] });
            }

            return new(terms);
        }
    }

    private static bool IsNumbered(WantedTerm term) => term.Word.Length is > 1 and <= LongestName && char.IsAsciiDigit(term.Word[0]) && !char.IsAscii(term.Word[^1]);
}
