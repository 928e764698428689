using System.Security.Cryptography;
using System.Text;

namespace Yuanzhuo.Platform.Tracing;

/// <summary>Digests of names that nobody has: with a secret key, so that a list of common names cannot be tried against the table.</summary>
public sealed class TraceDigest(TraceVault vault)
{
    private const int TheOne = 1;
    private const int KeyBytes = 32;

    private byte[]? _key;

    /// <summary>The digest of a name, however it is written in capitals.</summary>
    internal async Task<string> OfAsync(YuanzhuoDb db, string name)
    {
        _key ??= await KeyAsync(db);
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(name.Trim().ToUpperInvariant())));
    }

    /// <summary>Two nodes may make it at the same moment: the first one's holds.</summary>
    private async Task<byte[]> KeyAsync(YuanzhuoDb db)
    {
        var keys = db.Set<TraceKey>().AsNoTracking().Where(k => k.Id == TheOne);
        if (!await keys.AnyAsync())
        {
            var made = vault.Seal(Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes)))!;
            using var turn = await db.TurnToWriteAsync(default);
            await db.Database.ExecuteSqlAsync($"INSERT INTO trace_keys (\"Id\", \"Secret\") VALUES ({TheOne}, {made}) ON CONFLICT DO NOTHING");
        }

        // A key whose own key is lost still digests, only differently from then on.
        var kept = (await keys.SingleAsync()).Secret;
        return Convert.FromHexString(vault.Open(kept) ?? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(kept))));
    }
}
