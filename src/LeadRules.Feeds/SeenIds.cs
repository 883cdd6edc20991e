using System.Runtime.InteropServices;

namespace LeadRules.Feeds;

/// <summary>
/// Ids that were seen. Most systems count their ids up, so an id is kept as what stands before its last digits and one
/// bit for the number: ten million such ids take a few megabytes.
/// </summary>
internal sealed class SeenIds
{
    private const int MostDigits = 18;
    private const int BlockBits = 6;

    private readonly Dictionary<string, int> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _prefixOf;
    private readonly Dictionary<Block, ulong> _numbers = [];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public SeenIds() => _prefixOf = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an id was not seen before; it is now.</summary>
    public bool Add(string id)
    {
        var digits = DigitsAtEnd(id);
        if (digits == 0)
        {
            return _others.Add(id);
        }

        var number = 0L;
        foreach (var digit in id.AsSpan(id.Length - digits))
        {
            number = number * 10 + (digit - '0');
        }

        var block = new Block(PrefixOf(id.AsSpan(0, id.Length - digits)), digits, number >> BlockBits);
        var bit = 1UL << (int)(number & ((1 << BlockBits) - 1));
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, block, out _);
        var isNew = (seen & bit) == 0;
        seen |= bit;
        return isNew;
    }

    private static int DigitsAtEnd(string id)
    {
        var digits = 0;
        while (digits < id.Length && digits < MostDigits && char.IsAsciiDigit(id[^(digits + 1)]))
        {
            digits++;
        }

        return digits;
    }

    private int PrefixOf(ReadOnlySpan<char> text)
    {
        if (!_prefixOf.TryGetValue(text, out var prefix))
        {
            prefix = _prefixes.Count;
            _prefixOf[text] = prefix;
        }

        return prefix;
    }

    private readonly record struct Block(int Prefix, int Digits, long Number);
}
