using System.Buffers.Binary;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// Hashes of contact keys. They differ from process to process, so that nobody can write a feed whose keys
/// all fall together; nothing that is decided depends on them.
/// </summary>
internal static class KeyHash
{
    private static readonly ulong First = Secret("first");
    private static readonly ulong Step = Secret("step") | 1;

    /// <summary>The hash of eight bytes or more.</summary>
    public static int Of(ReadOnlySpan<byte> key)
    {
        unchecked
        {
            var (secret, step) = (First, Step);
            var hash = (ulong)key.Length;
            for (var left = key; left.Length > sizeof(ulong); left = left[sizeof(ulong)..])
            {
                hash += Product(BinaryPrimitives.ReadUInt64LittleEndian(left) + secret);
                secret += step;
            }

            // Where fewer are left, some before them count twice.
            hash += Product(BinaryPrimitives.ReadUInt64LittleEndian(key[^sizeof(ulong)..]) + secret);
            return (int)(((hash ^ (hash >> 32)) * step) >> 32);
        }
    }

    private static ulong Product(ulong halves) => unchecked((ulong)(uint)halves * (uint)(halves >> 32));

    private static ulong Secret(string name) => unchecked(
        ((ulong)name.GetHashCode(StringComparison.Ordinal) << 32)
        ^ (uint)name.GetHashCode(StringComparison.OrdinalIgnoreCase));
}
