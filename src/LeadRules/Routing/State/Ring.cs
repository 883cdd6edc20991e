namespace LeadRules.Routing.State;

/// <summary>
/// What comes at the end and mostly goes at the front, any of which can be had by its place from the front.
/// </summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="room">Room for how many there is at first, a power of two; it grows as they need it.</param>
internal struct Ring<T>(int room)
{
    private T[] _places = new T[room];
    private int _first;

    public int Count { get; private set; }

    /// <summary>The one at a place, the first being 0; good until another is added.</summary>
    public readonly ref T this[int place] => ref _places[(_first + place) & (_places.Length - 1)];

    /// <summary>Adds one at the end.</summary>
    public void Add(in T last)
    {
        if (Count == _places.Length)
        {
            Grow();
        }

        this[Count] = last;
        Count++;
    }

    /// <summary>The first goes, of which there must be one.</summary>
    public void RemoveFirst()
    {
        _first = (_first + 1) & (_places.Length - 1);
        Count--;
    }

    private void Grow()
    {
        var places = new T[_places.Length * 2];
        for (var place = 0; place < Count; place++)
        {
            places[place] = this[place];
        }

        (_places, _first) = (places, 0);
    }
}
