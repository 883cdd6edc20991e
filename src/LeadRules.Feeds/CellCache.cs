using System.Buffers.Binary;
using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>
/// What the cells of one column were read as, so that a make or a source that stands in many rows is read
/// once and kept once. Of bounded size: each cell has its place, and the latest that falls there stays.
/// </summary>
internal sealed class CellCache
{
    private const int Places = 1024;
    private const int LongestCell = 32;
    private const int Trial = 8192;
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    private readonly byte[] _cells = new byte[Places * LongestCell];
    private readonly int[] _lengths = new int[Places];
    private readonly FieldValue?[] _values = new FieldValue?[Places];
    private long _found;
    private long _asked;

    public CellCache() => Array.Fill(_lengths, -1);

    /// <summary>False once the column is known to repeat itself seldom.</summary>
    public bool IsWorthwhile => _asked < Trial || _found > _asked / 2;

    /// <summary>Whether a cell is short enough to be kept.</summary>
    public static bool Takes(ReadOnlySpan<byte> cell) => cell.Length <= LongestCell;

    /// <summary>What <paramref name="cell"/> was read as; if not known, what to read it into now.</summary>
    public FieldValue Of(ReadOnlySpan<byte> cell, out bool known)
    {
        var place = (int)(Hash(cell) % Places);
        var kept = _cells.AsSpan(place * LongestCell, LongestCell);
        known = _lengths[place] == cell.Length && kept[..cell.Length].SequenceEqual(cell);
        _asked++;
        if (known)
        {
            _found++;
        }
        else
        {
            cell.CopyTo(kept);
            _lengths[place] = cell.Length;
        }

        return known ? _values[place]! : _values[place] = new FieldValue();
    }

    private static ulong Hash(ReadOnlySpan<byte> cell)
    {
        unchecked
        {
            var hash = (ulong)cell.Length;
            for (; cell.Length >= sizeof(ulong); cell = cell[sizeof(ulong)..])
            {
                hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(cell));
            }

            var rest = 0UL;
            foreach (var b in cell)
            {
                rest = (rest << 8) | b;
            }

            return Mix(hash ^ rest);
        }
    }

    private static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash *= Mixer;
            return hash ^ (hash >> 32);
        }
    }
}
