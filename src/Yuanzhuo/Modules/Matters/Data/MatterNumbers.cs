using System.Globalization;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;

namespace Yuanzhuo.Modules.Matters.Data;

/// <summary>一事一码: district, year and a running number without gaps, such as <c>360103-2026-000123</c>.</summary>
public static class MatterNumbers
{
    private const int DistrictDigits = 6;

    extension(YuanzhuoDb db)
    {
        /// <summary>The next number of that place's district. Must run in the transaction that opens the matter, so a rollback gives it back.</summary>
        public async Task<string> NextMatterNumberAsync(OrgUnit place, DateOnly today, CancellationToken ct = default)
        {
            var district = DigitsOf(await db.DistrictCodeOfAsync(place, ct) ?? place.Code);
            var running = await db.NextNumberAsync($"matter:{district}:{today.Year}", ct);
            return string.Create(CultureInfo.InvariantCulture, $"{district}-{today.Year}-{running:D6}");
        }
    }

    private static string DigitsOf(string? code) => (code ?? "").PadRight(DistrictDigits, '0')[..DistrictDigits];
}
