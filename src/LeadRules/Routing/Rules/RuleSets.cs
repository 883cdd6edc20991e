namespace LeadRules.Routing.Rules;

/// <summary>
/// Sets of the rules of one policy, side by side, a bit for each rule; a set is known by its place.
/// </summary>
internal sealed class RuleSets(int rules)
{
    private const int WordBits = 64;

    private ulong[] _words = [];
    private int _used;

    /// <summary>How many words a set takes.</summary>
    public int Length { get; } = (rules + WordBits - 1) / WordBits;

    /// <summary>A word of the set at a place: word 0 holds the first 64 rules.</summary>
    public ulong this[int place, int word] => _words[place + word];

    /// <summary>Adds the set of the rules that hold something, and gives its place.</summary>
    public int Add(Func<int, bool> holds)
    {
        var place = _used;
        _used += Length;
        if (_used > _words.Length)
        {
            Array.Resize(ref _words, Math.Max(_used, _words.Length * 2));
        }

        for (var rule = 0; rule < rules; rule++)
        {
            if (holds(rule))
            {
                _words[place + (rule / WordBits)] |= 1UL << (rule % WordBits);
            }
        }

        return place;
    }
}
