using System.Buffers.Binary;
using LeadRules.Policies;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// Hashes of contact keys. They differ from process to process, so that nobody can write a feed whose keys
/// all fall together; nothing that is decided depends on them.
/// </summary>
internal static class KeyHash
{
    private static readonly ulong First = Secret("first");
    private static readonly ulong Step = Secret("step") | 1;

    /// <summary>The hash of a key.</summary>
    public static int Of(MatchKey match, ReadOnlySpan<byte> value, ReadOnlySpan<byte> shared)
    {
        unchecked
        {
            var (secret, step) = (First, Step);
            var head = ((ulong)(uint)value.Length << 32) + ((uint)shared.Length << 8) + (uint)match;
            var hash = Product(head + secret) + Sum(value, ref secret, step) + Sum(shared, ref secret, step);
            return (int)(((hash ^ (hash >> 32)) * step) >> 32);
        }
    }

    private static ulong Sum(ReadOnlySpan<byte> bytes, ref ulong secret, ulong step)
    {
        unchecked
        {
            var sum = 0UL;
            for (var left = bytes; !left.IsEmpty; left = left[sizeof(ulong)..])
            {
                secret += step;
                if (left.Length <= sizeof(ulong))
                {
                    return sum + Product(Last(bytes) + secret);
                }

                sum += Product(BinaryPrimitives.ReadUInt64LittleEndian(left) + secret);
            }

            return sum;
        }
    }

    // Of eight bytes or more, the last eight: some before them may count twice.
    private static ulong Last(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]);
        }

        var word = 0UL;
        foreach (var one in bytes)
        {
            word = (word << 8) | one;
        }

        return word;
    }

    private static ulong Product(ulong halves) => unchecked((ulong)(uint)halves * (uint)(halves >> 32));

    private static ulong Secret(string name) => unchecked(
        ((ulong)name.GetHashCode(StringComparison.Ordinal) << 32)
        ^ (uint)name.GetHashCode(StringComparison.OrdinalIgnoreCase));
}
