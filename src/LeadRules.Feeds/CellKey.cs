using System.Buffers.Binary;

namespace LeadRules.Feeds;

/// <summary>A short cell as a few numbers, which are the same for the same cell alone.</summary>
internal readonly struct CellKey
{
    /// <summary>The longest cell that has a key; an empty one has none.</summary>
    public const int LongestCell = 32;

    private const int LongestShortCell = 16;
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;
    private readonly int _length;

    // The numbers overlap where the length is no multiple of theirs, as the length then says.
    public CellKey(ReadOnlySpan<byte> cell)
    {
        _length = cell.Length;
        if (cell.Length < sizeof(ulong))
        {
            _first = OfFew(cell);
            return;
        }

        _first = BinaryPrimitives.ReadUInt64LittleEndian(cell);
        _second = BinaryPrimitives.ReadUInt64LittleEndian(cell[^sizeof(ulong)..]);
        if (cell.Length > LongestShortCell)
        {
            _third = BinaryPrimitives.ReadUInt64LittleEndian(cell[sizeof(ulong)..]);
            _fourth = BinaryPrimitives.ReadUInt64LittleEndian(cell[^LongestShortCell..]);
        }
    }

    /// <summary>Spread evenly, in the upper bits best.</summary>
    public ulong Hash
    {
        get
        {
            unchecked
            {
                var hash = (_first ^ (ulong)_length) * Mixer;
                hash = (hash ^ (hash >> 32) ^ _second) * Mixer;
                return _length <= LongestShortCell
                    ? hash
                    : (((hash ^ (hash >> 32) ^ _third) * Mixer) ^ _fourth) * Mixer;
            }
        }
    }

    public bool Is(in CellKey other) =>
        _first == other._first && _length == other._length && _second == other._second
        && (_length <= LongestShortCell || (_third == other._third && _fourth == other._fourth));

    private static ulong OfFew(ReadOnlySpan<byte> cell) => cell.Length >= sizeof(uint)
        ? BinaryPrimitives.ReadUInt32LittleEndian(cell)
            | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(cell[^sizeof(uint)..]) << 32)
        : cell[0] | ((ulong)cell[cell.Length >> 1] << 8) | ((ulong)cell[^1] << 16);
}
