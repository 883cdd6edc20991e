using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace LeadRules.Feeds;

/// <summary>
/// Ids that were seen. Most systems count their ids up, so an id is kept as what stands before its last
/// digits and one bit for the number: ten million such ids take a few megabytes.
/// </summary>
internal sealed class SeenIds
{
    private const int MostDigits = 18;
    private const int BlockBits = 8;
    private const int WordBits = 6;
    private const int GuidLength = 36;

    private static readonly SearchValues<byte> GuidCharacters = SearchValues.Create("0123456789abcdef-"u8);

    private readonly Dictionary<string, int> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<Block, Numbers> _numbers = [];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _guids = [];

    // Where most ids fall that come one after the other; what it holds is not in _numbers until the next is
    // taken.
    private byte[] _prefix = [];
    private Block _block = new(-1, 0, 0);
    private Numbers _seen;

    /// <summary>Whether an id, in UTF-8, was not seen before; it is now.</summary>
    public bool Add(ReadOnlySpan<byte> id)
    {
        if (IsGuid(id, out var guid))
        {
            return _guids.Add(guid);
        }

        var digits = DigitsAtEnd(id, out var number);
        if (digits == 0)
        {
            return _others.Add(Encoding.UTF8.GetString(id));
        }

        var prefix = id[..^digits];
        if (_block.Digits != digits || _block.Number != number >> BlockBits || !prefix.SequenceEqual(_prefix))
        {
            MoveTo(prefix, digits, number >> BlockBits);
        }

        ref var word = ref _seen[(int)(number & ((1 << BlockBits) - 1)) >> WordBits];
        var bit = 1UL << (int)(number & ((1 << WordBits) - 1));
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    // Only in the one form in which two of them are never the same: a + or 0x is taken too where digits
    // belong.
    private static bool IsGuid(ReadOnlySpan<byte> id, out Guid guid)
    {
        guid = default;
        return id.Length == GuidLength && id[8] == '-' && !id.ContainsAnyExcept(GuidCharacters)
            && Utf8Parser.TryParse(id, out guid, out var read, 'D') && read == GuidLength;
    }

    private static int DigitsAtEnd(ReadOnlySpan<byte> id, out long number)
    {
        number = 0;
        var least = Math.Max(0, id.Length - MostDigits);
        var first = id.Length;
        unchecked
        {
            for (var scale = 1L;
                first > least && (uint)(id[first - 1] - '0') is <= 9 and var digit;
                scale *= 10)
            {
                number += scale * digit;
                first--;
            }
        }

        return id.Length - first;
    }

    private void MoveTo(ReadOnlySpan<byte> prefix, int digits, long number)
    {
        if (_block.Digits > 0)
        {
            _numbers[_block] = _seen;
        }

        var text = Encoding.UTF8.GetString(prefix);
        if (!_prefixes.TryGetValue(text, out var index))
        {
            index = _prefixes.Count;
            _prefixes.Add(text, index);
        }

        _prefix = prefix.SequenceEqual(_prefix) ? _prefix : prefix.ToArray();

        _block = new Block(index, digits, number);
        _seen = _numbers.GetValueOrDefault(_block);
    }

    private readonly record struct Block(int Prefix, int Digits, long Number);

    // A bit each.
    [InlineArray(1 << (BlockBits - WordBits))]
    private struct Numbers
    {
        private ulong _first;
    }
}
