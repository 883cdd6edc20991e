using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Pools;

/// <summary>Held leads that are alike to everybody who could get them, in order of receipt.</summary>
internal sealed class HeldGroup(GroupKey key, int pool)
{
    // Leads are held as they arrive, so their order is known; only one that is held again needs a heap. A
    // lead that is here no longer may stay in them until it comes first, when another may stand in its place.
    private readonly Queue<(RoutedLead Lead, long Sequence)> _leads = new();
    private readonly PriorityQueue<RoutedLead, long> _again = new();
    private long _latest = -1;

    public GroupKey Key { get; } = key;

    public int Pool { get; } = pool;

    public int Count { get; private set; }

    /// <summary>The one received first; a group in use is never empty.</summary>
    public (RoutedLead Lead, long Sequence) First
    {
        get
        {
            if (_leads.Count + _again.Count > Count)
            {
                DropGone();
            }

            return !_again.TryPeek(out var again, out var sequence)
                || (_leads.TryPeek(out var next) && next.Sequence < sequence)
                    ? _leads.Peek()
                    : (again, sequence);
        }
    }

    public bool IsToTry { get; set; }

    /// <summary>When time alone may next make somebody eligible, as far as the timers know.</summary>
    public Moment? Wake { get; set; }

    public void Add(RoutedLead lead)
    {
        lead.Group = this;
        Count++;
        if (lead.Sequence > _latest)
        {
            _latest = lead.Sequence;
            _leads.Enqueue((lead, lead.Sequence));
        }
        else
        {
            _again.Enqueue(lead, lead.Sequence);
        }
    }

    public void Remove(RoutedLead lead)
    {
        lead.Group = null;
        Count--;
        if (_leads.TryPeek(out var first) && first.Sequence == lead.Sequence)
        {
            _leads.Dequeue();
        }

        if (_leads.TryPeek(out var next))
        {
            // Its turn comes when those of other groups have had theirs.
            Prefetch.Of(next.Lead);
        }
    }

    private void DropGone()
    {
        while (_leads.TryPeek(out var first) && !IsHere(first.Lead, first.Sequence))
        {
            _leads.Dequeue();
        }

        while (_again.TryPeek(out var lead, out var sequence) && !IsHere(lead, sequence))
        {
            _again.Dequeue();
        }
    }

    private bool IsHere(RoutedLead lead, long sequence) => lead.Group == this && lead.Sequence == sequence;
}

/// <summary>What eligibility asks of a lead that never had an owner, and nothing more.</summary>
internal readonly record struct GroupKey(int Rule, int Store, string? Language);
