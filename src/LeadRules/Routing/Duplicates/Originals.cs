using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// Which earlier lead a lead is a duplicate of (R3). Leads come in order of receipt; those whose window is
/// over are forgotten. Only those whose status lets them be originals are among the leads with a key: so
/// there are few of one key, for a later one is the duplicate of the first.
/// </summary>
internal sealed class Originals(Policies.Duplicates? duplicates, LeadPlaces places)
{
    private const int Fewest = 1024;

    // Where leads long past stand in memory no cache holds any more: looking at many in a row waits once.
    private const int ForgottenAtOnce = 16;

    private readonly Lapse _window = duplicates is null ? Lapse.Zero : duplicates.Window;
    private readonly Queue<RoutedLead> _originals = new();

    // By the number of a key: one more than the place of the original that has it and came last; 0: none has.
    private int[] _last = new int[Fewest];
    private int _arrivals;

    /// <summary>The original of a lead that arrives, or null: of several, the one received first.</summary>
    public RoutedLead? Of(Arrival arrival)
    {
        RoutedLead? original = null;
        for (var index = 0; index < arrival.Contacts.Count; index++)
        {
            var key = arrival.Contacts[index];
            for (var place = LastWith(key); place != 0;)
            {
                var candidate = places[place - 1];
                if ((original is null || candidate.Sequence < original.Sequence)
                    && !IsOver(candidate, arrival.ReceivedAt))
                {
                    original = candidate;
                }

                place = BeforeIt(candidate, key);
            }
        }

        return original;
    }

    /// <summary>Remembers a lead that is no duplicate, and its keys, for the leads after it.</summary>
    public void Add(RoutedLead lead, ref Contacts keys)
    {
        if (duplicates is null || keys.Count == 0)
        {
            return;
        }

        lead.Holders++;
        lead.Contacts = keys;
        keys.Clear();
        _originals.Enqueue(lead);
        if (MayCount(lead.Status))
        {
            Enter(lead);
        }
    }

    /// <summary>
    /// A lead has another status than before, perhaps one that no original has, or had one.
    /// </summary>
    public void Moved(RoutedLead lead, Status before)
    {
        if (lead.Contacts.Count == 0 || MayCount(lead.Status) == MayCount(before))
        {
            return;
        }

        if (MayCount(before))
        {
            Leave(lead);
        }
        else
        {
            Enter(lead);
        }
    }

    /// <summary>Notes that <paramref name="lead"/> is a duplicate of <paramref name="original"/>.</summary>
    public static void Link(RoutedLead lead, RoutedLead original)
    {
        lead.OriginalId = original.Id;
        original.LatestReceipt = lead.ReceivedAt;
    }

    /// <summary>Now and then, those whose window is over as a lead arrives are forgotten.</summary>
    /// <param name="at">When it arrives.</param>
    /// <param name="unused">Who is told the numbers of their keys.</param>
    public void ForgetSome(Moment at, List<int> unused)
    {
        if (++_arrivals < ForgottenAtOnce)
        {
            return;
        }

        _arrivals = 0;
        while (_originals.TryPeek(out var oldest) && at - oldest.ReceivedAt > _window)
        {
            _originals.Dequeue();
            if (!IsOver(oldest, at))
            {
                // A duplicate came since: its window may go on for as long again.
                _originals.Enqueue(oldest);
                return;
            }

            Forget(oldest, unused);
        }
    }

    /// <summary>
    /// The keys by which leads after an instant find it; none if its window is over then. Whether it is
    /// forgotten yet makes no difference.
    /// </summary>
    public Contacts KeysOf(RoutedLead lead, Moment at) =>
        lead.Contacts.Count > 0 && !IsOver(lead, at) ? lead.Contacts : default;

    // Then it is at every later instant.
    private bool IsOver(RoutedLead lead, Moment at)
    {
        var countedFrom = duplicates!.CountsFrom == CountsFrom.First ? lead.ReceivedAt : lead.LatestReceipt;
        return at - countedFrom > _window;
    }

    private static bool MayCount(Status status) =>
        status is not (Status.Duplicate or Status.Expired or Status.Invalid);

    private void Forget(RoutedLead lead, List<int> unused)
    {
        if (MayCount(lead.Status))
        {
            Leave(lead);
        }

        for (var index = 0; index < lead.Contacts.Count; index++)
        {
            unused.Add(lead.Contacts[index]);
        }

        lead.Contacts.Clear();
        places.LetGo(lead);
    }

    private void Enter(RoutedLead lead)
    {
        for (var index = 0; index < lead.Contacts.Count; index++)
        {
            ref var last = ref LastWith(lead.Contacts[index]);
            lead.Contacts.Before(index) = last;
            last = lead.Place + 1;
        }
    }

    private void Leave(RoutedLead lead)
    {
        for (var index = 0; index < lead.Contacts.Count; index++)
        {
            var key = lead.Contacts[index];
            ref var place = ref LastWith(key);
            while (place != lead.Place + 1)
            {
                place = ref BeforeIt(places[place - 1], key);
            }

            place = lead.Contacts.Before(index);
        }
    }

    private static ref int BeforeIt(RoutedLead lead, int key) =>
        ref lead.Contacts.Before(lead.Contacts.IndexOf(key));

    private ref int LastWith(int key)
    {
        if (key >= _last.Length)
        {
            Array.Resize(ref _last, Math.Max(key + 1, _last.Length * 2));
        }

        return ref _last[key];
    }
}
