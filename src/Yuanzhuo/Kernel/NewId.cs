using System.Buffers.Binary;

namespace Yuanzhuo.Kernel;

/// <summary>
/// Identifiers of version 7 (RFC 9562) that this process makes in order: each is greater than the one before, also within one millisecond,
/// where plain ones fall in any order. So what was made later also stands later wherever it is sorted by identifier: in a list with equal
/// times, and in the parts of a thing as they are loaded. Between processes only the millisecond tells.
/// </summary>
public static class NewId
{
    private const int CounterBits = 12;
    private const long CounterMask = (1 << CounterBits) - 1;
    private const long Version7 = 0x7000;

    /// <summary>The millisecond and, below it, how many were made in it: the 12 bits after the version (RFC 9562, 6.2, method 1). More than that borrow from the next millisecond.</summary>
    private static long _last;

    /// <summary>Greater than all that this process made before; 62 of its bits are random.</summary>
    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
#pragma warning disable RS0030 // The one place that makes them of the plain ones.
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
#pragma warning restore RS0030
        var place = After(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16);
        BinaryPrimitives.WriteInt64BigEndian(bytes, place >>> CounterBits << 16 | Version7 | place & CounterMask);
        return new Guid(bytes, bigEndian: true);
    }

    private static long After(long millisecond)
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(millisecond << CounterBits, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return next;
        }
    }
}
