using System.Numerics;
using System.Runtime.CompilerServices;
using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>
/// What the cells of one column were read as, so that a make or a source that stands in many rows is read
/// once and kept once. It grows up to a bound; then what is new takes the place of what is known.
/// </summary>
internal sealed class CellCache
{
    /// <summary>The longest cell that is kept; an empty one is not.</summary>
    public const int LongestCell = 48;

    private const int FewestPlaces = 64;
    private const int MostPlaces = 4096;
    private const int PlacesOfACell = 4;
    private const int Trial = 8192;

    private Place[] _places = new Place[FewestPlaces + PlacesOfACell];
    private int _shift = 64 - BitOperations.Log2(FewestPlaces);
    private long _asked;
    private long _unknown;

    /// <summary>False once the column is known to repeat itself too seldom.</summary>
    public bool IsWorthwhile => _asked < Trial || _unknown < _asked / 4;

    /// <summary>What a cell was read as, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FieldValue? Find(ReadOnlySpan<byte> cell)
    {
        _asked++;
        var key = new CellKey(cell);
        var home = (int)(key.Hash() >> _shift);
        ref readonly var place = ref _places[home];
        return place.Key.Is(key) && key.IsWhole ? place.Value : Find(home, key, cell);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private FieldValue? Find(int home, in CellKey key, ReadOnlySpan<byte> cell)
    {
        foreach (ref readonly var place in _places.AsSpan(home, PlacesOfACell))
        {
            if (place.Key.Is(key) && (key.IsWhole || cell.SequenceEqual(place.Cell)))
            {
                return place.Value;
            }
        }

        return null;
    }

    /// <summary>Keeps what a cell that is not known was read as; it must never change any more.</summary>
    public void Keep(ReadOnlySpan<byte> cell, FieldValue value)
    {
        _unknown++;
        var key = new CellKey(cell);
        var kept = new Place(key, value, key.IsWhole ? null : cell.ToArray());
        while (!Put(kept))
        {
            if (_places.Length >= MostPlaces)
            {
                _places[HomeOf(kept)] = kept;
                return;
            }

            Grow();
        }
    }

    private bool Put(in Place kept)
    {
        foreach (ref var place in _places.AsSpan(HomeOf(kept), PlacesOfACell))
        {
            if (place.Value is null)
            {
                place = kept;
                return true;
            }
        }

        return false;
    }

    private void Grow()
    {
        var known = _places;
        _shift--;
        _places = new Place[(1 << (64 - _shift)) + PlacesOfACell];
        foreach (ref readonly var place in known.AsSpan())
        {
            if (place.Value is not null)
            {
                Put(place);
            }
        }
    }

    private int HomeOf(in Place place) => (int)(place.Key.Hash() >> _shift);

    private readonly struct Place(CellKey key, FieldValue value, byte[]? cell)
    {
        public readonly CellKey Key = key;
        public readonly FieldValue? Value = value;

        // Where the key does not say it all.
        public readonly byte[]? Cell = cell;
    }
}
