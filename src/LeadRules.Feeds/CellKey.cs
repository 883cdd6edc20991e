using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace LeadRules.Feeds;

/// <summary>
/// How a cell that is not empty begins and ends, and how long it is: the same for the same cell alone, if it
/// is short.
/// </summary>
internal readonly struct CellKey
{
    /// <summary>The longest cell of which nothing stands between its beginning and its end.</summary>
    public const int LongestWhole = 2 * sizeof(ulong);

    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    private readonly ulong _begin;
    private readonly ulong _end;
    private readonly int _length;

    // The two overlap where the cell is short, by as much as the length says.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CellKey(ReadOnlySpan<byte> cell)
    {
        _length = cell.Length;
        if (cell.Length >= sizeof(ulong))
        {
            _begin = BinaryPrimitives.ReadUInt64LittleEndian(cell);
            _end = BinaryPrimitives.ReadUInt64LittleEndian(cell[^sizeof(ulong)..]);
        }
        else if (cell.Length >= sizeof(uint))
        {
            _begin = BinaryPrimitives.ReadUInt32LittleEndian(cell);
            _end = BinaryPrimitives.ReadUInt32LittleEndian(cell[^sizeof(uint)..]);
        }
        else
        {
            _begin = cell[0];
            _end = cell[cell.Length >> 1] | ((ulong)cell[^1] << 8);
        }
    }

    public bool IsWhole => _length <= LongestWhole;

    /// <summary>Spread evenly, in the upper bits best.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash()
    {
        unchecked
        {
            var hash = (_begin ^ (ulong)_length) * Mixer;
            return (hash ^ (hash >> 32) ^ _end) * Mixer;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(in CellKey other) =>
        _begin == other._begin && _end == other._end && _length == other._length;
}
