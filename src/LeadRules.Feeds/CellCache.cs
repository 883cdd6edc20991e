using System.Numerics;
using LeadRules.Leads;

namespace LeadRules.Feeds;

/// <summary>
/// What the cells of one column were read as, so that a make or a source that stands in many rows is read
/// once and kept once. It grows up to a bound; then what is new takes the place of what is known.
/// </summary>
internal sealed class CellCache
{
    private const int FewestPlaces = 64;
    private const int MostPlaces = 4096;
    private const int PlacesOfACell = 4;
    private const int Trial = 8192;

    private Place[] _places = new Place[FewestPlaces + PlacesOfACell];
    private int _bits = BitOperations.Log2(FewestPlaces);
    private long _asked;
    private long _unknown;

    /// <summary>False once the column is known to repeat itself too seldom.</summary>
    public bool IsWorthwhile => _asked < Trial || _unknown < _asked / 4;

    /// <summary>What a cell was read as, or null.</summary>
    public FieldValue? Find(in CellKey cell)
    {
        _asked++;
        var places = _places.AsSpan(HomeOf(cell), PlacesOfACell);
        foreach (ref readonly var place in places)
        {
            if (place.Value is null)
            {
                break;
            }

            if (place.Cell.Is(cell))
            {
                return place.Value;
            }
        }

        return null;
    }

    /// <summary>Keeps what a cell that is not known was read as; it must never change any more.</summary>
    public void Keep(in CellKey cell, FieldValue value)
    {
        _unknown++;
        while (!Put(cell, value))
        {
            if (1 << _bits == MostPlaces)
            {
                _places[HomeOf(cell)] = new Place(cell, value);
                return;
            }

            Grow();
        }
    }

    private bool Put(in CellKey cell, FieldValue value)
    {
        foreach (ref var place in _places.AsSpan(HomeOf(cell), PlacesOfACell))
        {
            if (place.Value is null)
            {
                place = new Place(cell, value);
                return true;
            }
        }

        return false;
    }

    private void Grow()
    {
        var known = _places;
        _bits++;
        _places = new Place[(1 << _bits) + PlacesOfACell];
        foreach (ref readonly var place in known.AsSpan())
        {
            if (place.Value is not null)
            {
                Put(place.Cell, place.Value);
            }
        }
    }

    private int HomeOf(in CellKey cell) => (int)(cell.Hash >> (64 - _bits));

    private readonly struct Place(CellKey cell, FieldValue value)
    {
        public readonly CellKey Cell = cell;
        public readonly FieldValue? Value = value;
    }
}
