using LeadRules.Routing.State;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// Which leads have a contact key. Of a key only the hash stands here, beside the place of its lead, eight bytes in all:
/// a look-up is rarely more than one miss of the cache.
/// </summary>
internal sealed class ContactTable(LeadPlaces places)
{
    private const int Fewest = 1024;

    private Entry[] _entries = new Entry[Fewest];
    private int _count;

    private int Mask => _entries.Length - 1;

    /// <summary>The leads that have one of a lead's keys, in no particular order.</summary>
    public Matches Of(ref readonly Contacts contacts, int index) => new(this, in contacts, index);

    /// <summary>A lead has all its keys from now on.</summary>
    public void Add(RoutedLead lead)
    {
        for (var index = 0; index < lead.Contacts.Count; index++)
        {
            if (_count >= _entries.Length / 4 * 3)
            {
                Grow();
            }

            Add(new Entry(lead.Contacts.Hash(index), lead.Place + 1));
            _count++;
        }
    }

    /// <summary>A lead has its keys no longer.</summary>
    public void Remove(RoutedLead lead)
    {
        for (var index = 0; index < lead.Contacts.Count; index++)
        {
            Remove(new Entry(lead.Contacts.Hash(index), lead.Place + 1));
            _count--;
        }
    }

    private void Add(Entry entry)
    {
        var at = entry.Hash & Mask;
        while (_entries[at].Lead != Entry.None)
        {
            at = (at + 1) & Mask;
        }

        _entries[at] = entry;
    }

    private void Remove(Entry entry)
    {
        var hole = entry.Hash & Mask;
        while (_entries[hole] != entry)
        {
            hole = (hole + 1) & Mask;
        }

        // Whatever stood further on than it would like because of this one moves up.
        for (var next = (hole + 1) & Mask; _entries[next].Lead != Entry.None; next = (next + 1) & Mask)
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
        foreach (var entry in entries)
        {
            if (entry.Lead != Entry.None)
            {
                Add(entry);
            }
        }
    }

    /// <summary>Goes through the leads that have one of a lead's keys.</summary>
    public ref struct Matches
    {
        private readonly ContactTable _table;
        private readonly ref readonly Contacts _contacts;
        private readonly int _index;
        private readonly int _hash;
        private int _next;

        public Matches(ContactTable table, ref readonly Contacts contacts, int index)
        {
            _table = table;
            _contacts = ref contacts;
            _index = index;
            _hash = contacts.Hash(index);
            _next = _hash & table.Mask;
        }

        public RoutedLead Current { get; private set; } = null!;

        public readonly Matches GetEnumerator() => this;

        public bool MoveNext()
        {
            var entries = _table._entries;
            for (var entry = entries[_next]; entry.Lead != Entry.None; entry = entries[_next])
            {
                _next = (_next + 1) & (entries.Length - 1);
                if (entry.Hash == _hash && _table.LeadOf(entry) is var lead && lead.Contacts.Contain(_contacts, _index))
                {
                    Current = lead;
                    return true;
                }
            }

            return false;
        }
    }

    private RoutedLead LeadOf(Entry entry) => places[entry.Lead - 1];

    /// <summary>The hash of a key, and one more than the place of a lead that has it.</summary>
    private readonly record struct Entry(int Hash, int Lead)
    {
        public const int None = 0;
    }
}
