using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// Which earlier lead a lead is a duplicate of (R3). Leads come in order of receipt; those whose window is over are
/// forgotten.
/// </summary>
internal sealed class Originals(Policies.Duplicates? duplicates, LeadPlaces places)
{
    private readonly Lapse _window = duplicates is null ? Lapse.Zero : duplicates.Window;
    // Where leads long past stand in memory, and their keys, no cache holds any more: looking at many in a row waits once.
    private const int ForgottenAtOnce = 16;

    private readonly ContactTable _contacts = new(places);
    private readonly Queue<RoutedLead> _originals = new();
    private int _arrivals;

    /// <summary>The original of a lead that arrives, or null: of several, the one received first.</summary>
    public RoutedLead? Of(RoutedLead lead)
    {
        if (++_arrivals == ForgottenAtOnce)
        {
            _arrivals = 0;
            ForgetUntil(lead.ReceivedAt);
        }

        RoutedLead? original = null;
        for (var index = 0; index < lead.Contacts.Count; index++)
        {
            foreach (var candidate in _contacts.Of(in lead.Contacts, index))
            {
                if ((original is null || candidate.Sequence < original.Sequence) && Counts(candidate, lead.ReceivedAt))
                {
                    original = candidate;
                }
            }
        }

        return original;
    }

    /// <summary>Remembers a lead that is no duplicate, for the leads after it.</summary>
    public void Add(RoutedLead lead)
    {
        if (duplicates is not null && lead.Contacts.Count > 0)
        {
            lead.Holders++;
            _contacts.Add(lead);
            _originals.Enqueue(lead);
        }
    }

    /// <summary>Notes that <paramref name="lead"/> is a duplicate of <paramref name="original"/>.</summary>
    public static void Link(RoutedLead lead, RoutedLead original)
    {
        lead.OriginalId = original.Id;
        original.LatestReceipt = lead.ReceivedAt;
    }

    private bool Counts(RoutedLead lead, Moment at) =>
        lead.Status is not (Status.Duplicate or Status.Expired or Status.Invalid) && !IsOver(lead, at);

    // Time only goes forward: what is over stays over.
    private bool IsOver(RoutedLead lead, Moment at)
    {
        var countedFrom = duplicates!.CountsFrom == CountsFrom.First ? lead.ReceivedAt : lead.LatestReceipt;
        return at - countedFrom > _window;
    }

    private void ForgetUntil(Moment at)
    {
        while (_originals.TryPeek(out var oldest) && at - oldest.ReceivedAt > _window)
        {
            _originals.Dequeue();
            if (IsOver(oldest, at))
            {
                _contacts.Remove(oldest);
                places.LetGo(oldest);
            }
            else
            {
                // A duplicate came since: its window may go on for as long again.
                _originals.Enqueue(oldest);
                return;
            }
        }
    }
}
