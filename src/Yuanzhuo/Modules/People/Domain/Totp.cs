using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Yuanzhuo.Modules.People.Domain;

/// <summary>
/// The codes of authenticator apps (RFC 6238: SHA-1, 30 seconds, six digits, which is what all apps know). Identity's own provider asks the wall clock and takes a
/// code as often as it is sent.
/// </summary>
public static class Totp
{
    public const int Digits = 6;

    /// <summary>Bytes of a key (RFC 4226, 4: 160 bits).</summary>
    private const int KeyBytes = 20;

    private const int StepSeconds = 30;

    /// <summary>A code is good one step before and after its own, for clocks that differ and people who type slowly.</summary>
    private const int Around = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard's own, and no app knows another; what is asked of it here (no preimage of a keyed hash) it still gives.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Of which step the code is, around now; null where of none.</summary>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now)
    {
        long? found = null;
        var typed = Encoding.ASCII.GetBytes(code);
        for (var step = StepAt(now) - Around; step <= StepAt(now) + Around; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(key, step)), typed)) found = step;
        }

        return found;
    }

    /// <summary>The key as apps take it by hand: Base32 (RFC 4648).</summary>
    public static string Spelled(byte[] key)
    {
        var (spelled, bits, held) = (new StringBuilder(), 0, 0);
        foreach (var one in key)
        {
            (held, bits) = ((held << 8) | one, bits + 8);
            for (; bits >= 5; bits -= 5) spelled.Append(Base32[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }

        return bits == 0 ? spelled.ToString() : spelled.Append(Base32[(held << (5 - bits)) & 31]).ToString();
    }

    /// <summary>The address that an app reads out of the picture.</summary>
    public static string AddressOf(byte[] key, string issuer, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={Spelled(key)}&issuer={Uri.EscapeDataString(issuer)}&digits={Digits}&period={StepSeconds}";
}
