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

    // By number; what is looked at most often stands closer together than the keys.
    private Use[] _uses = new Use[Fewest];

    // A look-up is rarely more than one miss of the cache: only hashes stand here, and numbers. Those of keys
    // in use no longer stay until there is no room.
    private Entry[] _entries = new Entry[Fewest];
    private int _taken;

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
        _uses[number].Hash = KeyHash.Of(match, value, shared);
        return number;
    }

    /// <summary>A number for a key of another book, likewise.</summary>
    public int Note(ContactBook other, int key)
    {
        var number = Free();
        Known(number).Become(in other.Known(key));
        _uses[number].Hash = other._uses[key].Hash;
        return number;
    }

    /// <summary>
    /// Noted keys will soon be settled: whoever says so for many at a time waits for memory once.
    /// </summary>
    public void Approach(ref readonly Contacts noted)
    {
        for (var index = 0; index < noted.Count; index++)
        {
            Prefetch.Of(ref _entries[_uses[noted[index]].Hash & Mask]);
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
            if (--_uses[number].Count == 0)
            {
                Count--;
                _free.Enqueue(number);
            }
        }
    }

    private int Settled(int noted)
    {
        var hash = _uses[noted].Hash;
        var at = hash & Mask;
        for (; _entries[at].IsTaken; at = (at + 1) & Mask)
        {
            var taken = _entries[at];
            if (taken.Hash == hash && _uses[taken.Number].Count > 0
                && Known(taken.Number).IsSame(in Known(noted)))
            {
                _uses[taken.Number].Count++;
                _free.Enqueue(noted);
                return taken.Number;
            }
        }

        _entries[at] = new Entry(hash, noted);
        _uses[noted].Count = 1;
        Count++;
        if (++_taken >= _entries.Length / 4 * 3)
        {
            MakeRoom();
        }

        return noted;
    }

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
        var first = _pages.Count << PageBits;
        var end = first + (1 << PageBits);
        for (var number = first; number < end; number++)
        {
            _free.Enqueue(number);
        }

        _pages.Add(new KnownKey[1 << PageBits]);
        if (_uses.Length < end)
        {
            Array.Resize(ref _uses, end * 2);
        }
    }

    // Only keys in use stand here then, and in no more than half of it.
    private void MakeRoom()
    {
        if (Count > _entries.Length / 2)
        {
            _entries = new Entry[_entries.Length * 2];
        }
        else
        {
            Array.Clear(_entries);
        }

        _taken = Count;
        for (var number = 0; number < _uses.Length; number++)
        {
            if (_uses[number].Count > 0)
            {
                Enter(number);
            }
        }
    }

    private void Enter(int number)
    {
        var hash = _uses[number].Hash;
        var at = hash & Mask;
        while (_entries[at].IsTaken)
        {
            at = (at + 1) & Mask;
        }

        _entries[at] = new Entry(hash, number);
    }

    private struct Use
    {
        /// <summary>What tells the key from most others.</summary>
        public int Hash;

        /// <summary>How often it is in use; not at all while it is only noted.</summary>
        public int Count;
    }

    // The hash of a key, and one more than its number.
    private readonly struct Entry(int hash, int number)
    {
        private readonly int _place = number + 1;

        public int Hash { get; } = hash;

        public int Number => _place - 1;

        public bool IsTaken => _place != 0;
    }
}
