using LeadRules.Policies;
using LeadRules.Routing.State;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// Numbers the contact keys of leads (R3), so that whoever looks for an original compares numbers. A key has
/// its number for as long as somebody uses it; then another key may get it. For one thread at a time.
/// </summary>
internal sealed class ContactBook
{
    private const int Fewest = 1024;
    private const int PageBits = 10;

    private readonly List<KnownKey[]> _pages = [];

    // Those used least recently come first: keys of leads that came one after another stand side by side.
    private readonly Queue<int> _free = new();

    // A look-up is rarely more than one miss of the cache: only hashes stand here, and numbers.
    private Entry[] _entries = new Entry[Fewest];

    /// <summary>How many keys are in use.</summary>
    public int Count { get; private set; }

    /// <summary>A key that is in use.</summary>
    public ContactKey this[int number] => Known(number).Key;

    private int Mask => _entries.Length - 1;

    /// <summary>
    /// A number for a key, as if no other lead had it: <see cref="Settle"/> sees to that.
    /// </summary>
    /// <param name="match">What was matched.</param>
    /// <param name="value">Its value, in UTF-8.</param>
    /// <param name="shared">What else has to be the same, likewise.</param>
    public int Note(MatchKey match, ReadOnlySpan<byte> value, ReadOnlySpan<byte> shared)
    {
        var number = Free();
        Known(number).Become(match, value, shared);
        return number;
    }

    /// <summary>A number for a key of another book, likewise.</summary>
    public int Note(ContactBook other, int key)
    {
        var number = Free();
        Known(number).Become(in other.Known(key));
        return number;
    }

    /// <summary>
    /// Noted keys will soon be settled: whoever says so for many at a time waits for memory once.
    /// </summary>
    public void Approach(ref readonly Contacts noted)
    {
        for (var index = 0; index < noted.Count; index++)
        {
            Approach(Known(noted[index]).Hash);
        }
    }

    /// <summary>
    /// Noted keys are in use, once more if they were: each has one number, which stands here then.
    /// </summary>
    public void Settle(ref Contacts noted)
    {
        for (var index = 0; index < noted.Count; index++)
        {
            noted[index] = Settled(noted[index]);
        }
    }

    /// <summary>Keys are in use once less each.</summary>
    public void Release(List<int> numbers)
    {
        foreach (var number in numbers)
        {
            Prefetch.Of(ref Known(number));
        }

        foreach (var number in numbers)
        {
            Approach(Known(number).Hash);
        }

        foreach (var number in numbers)
        {
            ref var key = ref Known(number);
            if (--key.Uses == 0)
            {
                Remove(new Entry(key.Hash, number));
                Count--;
                _free.Enqueue(number);
            }
        }
    }

    private int Settled(int noted)
    {
        ref var key = ref Known(noted);
        var at = key.Hash & Mask;
        for (; _entries[at].IsTaken; at = (at + 1) & Mask)
        {
            var taken = _entries[at];
            if (taken.Hash == key.Hash && Known(taken.Number).IsSame(in key))
            {
                Known(taken.Number).Uses++;
                _free.Enqueue(noted);
                return taken.Number;
            }
        }

        key.Uses = 1;
        _entries[at] = new Entry(key.Hash, noted);
        if (++Count >= _entries.Length / 4 * 3)
        {
            Grow();
        }

        return noted;
    }

    private void Approach(int hash) => Prefetch.Of(ref _entries[hash & Mask]);

    private ref KnownKey Known(int number) => ref _pages[number >> PageBits][number & ((1 << PageBits) - 1)];

    private int Free()
    {
        if (_free.Count == 0)
        {
            AddPage();
        }

        return _free.Dequeue();
    }

    private void AddPage()
    {
        for (var place = 0; place < 1 << PageBits; place++)
        {
            _free.Enqueue((_pages.Count << PageBits) + place);
        }

        _pages.Add(new KnownKey[1 << PageBits]);
    }

    private void Remove(Entry entry)
    {
        var hole = entry.Hash & Mask;
        while (_entries[hole] != entry)
        {
            hole = (hole + 1) & Mask;
        }

        // Whatever stood further on than it would like because of this one moves up.
        for (var next = (hole + 1) & Mask; _entries[next].IsTaken; next = (next + 1) & Mask)
        {
            var wanted = _entries[next].Hash & Mask;
            if (((next - wanted) & Mask) >= ((next - hole) & Mask))
            {
                _entries[hole] = _entries[next];
                hole = next;
            }
        }

        _entries[hole] = default;
    }

    private void Grow()
    {
        var entries = _entries;
        _entries = new Entry[entries.Length * 2];
        foreach (var entry in entries.Where(entry => entry.IsTaken))
        {
            var at = entry.Hash & Mask;
            while (_entries[at].IsTaken)
            {
                at = (at + 1) & Mask;
            }

            _entries[at] = entry;
        }
    }

    // The hash of a key, and one more than its number.
    private readonly record struct Entry
    {
        private readonly int _place;

        public Entry(int hash, int number) => (Hash, _place) = (hash, number + 1);

        public int Hash { get; }

        public int Number => _place - 1;

        public bool IsTaken => _place != 0;
    }
}
