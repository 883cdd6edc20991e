using System.Collections.Immutable;

namespace LeadRules.Routing.State;

/// <summary>
/// Everybody who ever owned a lead, in that order. Most leads have one or two, who take no memory of their
/// own.
/// </summary>
internal struct Owners
{
    private const int None = 0;

    // Each is one more than the person's index, so that a lead begins with none.
    private int _first;
    private int _last;
    private ImmutableArray<int> _between;

    public readonly bool IsEmpty => _first == None;

    /// <summary>The first, or nobody.</summary>
    public readonly int First => _first - 1;

    /// <summary>The last, or nobody.</summary>
    public readonly int Last => (_last == None ? _first : _last) - 1;

    public void Add(int person)
    {
        if (_first == None)
        {
            _first = person + 1;
            return;
        }

        if (_last != None)
        {
            _between = _between.IsDefault ? [Last] : _between.Add(Last);
        }

        _last = person + 1;
    }

    public readonly bool Contains(int person) =>
        _first == person + 1 || _last == person + 1 || (!_between.IsDefault && _between.Contains(person));

    /// <summary>All of them, in order.</summary>
    public readonly ImmutableArray<int> All =>
        _first == None ? [] : _last == None ? [First] : [First, .. _between.IsDefault ? [] : _between, Last];
}
