using System.Buffers.Binary;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// Hashes of contact keys. They differ from process to process, so that nobody can write a feed whose keys all fall
/// together; nothing that is decided depends on them.
/// </summary>
internal static class KeyHash
{
    private const int AtOnce = 2 * sizeof(ulong);

    private static readonly ulong One = Secret("one", "two");
    private static readonly ulong Other = Secret("three", "four");

    /// <summary>The hash of eight bytes or more.</summary>
    public static int Of(ReadOnlySpan<byte> key)
    {
        var (one, other) = (One, Other);
        var hash = (ulong)key.Length;
        var left = key;
        for (; left.Length > AtOnce; left = left[AtOnce..])
        {
            hash = Mixed(First(left) ^ one ^ hash, First(left[sizeof(ulong)..]) ^ other);
        }

        // Where fewer are left, some before them count twice.
        var last = key[^Math.Min(AtOnce, key.Length)..];
        hash = Mixed(First(last) ^ one ^ hash, First(last[^sizeof(ulong)..]) ^ other);
        return unchecked((int)(hash ^ (hash >> 32)));
    }

    private static ulong First(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    private static ulong Mixed(ulong one, ulong other)
    {
        var high = Math.BigMul(one, other, out ulong low);
        return high ^ low;
    }

    private static ulong Secret(string one, string other) => unchecked(
        ((ulong)one.GetHashCode(StringComparison.Ordinal) << 32) ^ (uint)other.GetHashCode(StringComparison.Ordinal));
}
