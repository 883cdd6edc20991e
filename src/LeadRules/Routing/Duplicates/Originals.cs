using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.State;
using NodaTime;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// Which earlier lead a lead is a duplicate of (R3). Leads come in order of receipt; those whose window is over are
/// forgotten.
/// </summary>
internal sealed class Originals(Policies.Duplicates? duplicates)
{
    // Two originals share a key only where the first expired or is invalid, so one lead a key is the rule.
    private readonly Dictionary<ContactKey, RoutedLead> _first = [];
    private readonly Dictionary<ContactKey, List<RoutedLead>> _later = [];
    private readonly Queue<RoutedLead> _window = new();

    /// <summary>The original of a lead that arrives, or null: of several, the one received first.</summary>
    public RoutedLead? Of(RoutedLead lead)
    {
        ForgetUntil(lead.ReceivedAt);
        RoutedLead? original = null;
        foreach (var key in lead.Keys)
        {
            if (_first.TryGetValue(key, out var first))
            {
                original = Earlier(original, FirstThatCounts(key, first, lead.ReceivedAt));
            }
        }

        return original;
    }

    /// <summary>Remembers a lead that is no duplicate, for the leads after it.</summary>
    public void Add(RoutedLead lead)
    {
        if (duplicates is null)
        {
            return;
        }

        foreach (var key in lead.Keys)
        {
            if (_first.TryAdd(key, lead))
            {
                continue;
            }

            if (!_later.TryGetValue(key, out var later))
            {
                _later.Add(key, later = []);
            }

            later.Add(lead);
        }

        if (!lead.Keys.IsEmpty)
        {
            _window.Enqueue(lead);
        }
    }

    /// <summary>Notes that <paramref name="lead"/> is a duplicate of <paramref name="original"/>.</summary>
    public static void Link(RoutedLead lead, RoutedLead original)
    {
        lead.OriginalId = original.Id;
        original.LatestReceipt = lead.ReceivedAt;
    }

    private RoutedLead? FirstThatCounts(ContactKey key, RoutedLead first, Instant at)
    {
        if (Counts(first, at))
        {
            return first;
        }

        return _later.TryGetValue(key, out var later) ? later.Find(lead => Counts(lead, at)) : null;
    }

    private bool Counts(RoutedLead lead, Instant at) =>
        lead.Status is not (Status.Duplicate or Status.Expired or Status.Invalid) && !IsOver(lead, at);

    // Time only goes forward: what is over stays over.
    private bool IsOver(RoutedLead lead, Instant at)
    {
        var countedFrom = duplicates!.CountsFrom == CountsFrom.First ? lead.ReceivedAt : lead.LatestReceipt;
        return at - countedFrom > duplicates.Window;
    }

    private void ForgetUntil(Instant at)
    {
        while (_window.TryPeek(out var oldest) && at - oldest.ReceivedAt > duplicates!.Window)
        {
            _window.Dequeue();
            if (IsOver(oldest, at))
            {
                Forget(oldest);
            }
            else
            {
                // A duplicate came since: its window may go on for as long again.
                _window.Enqueue(oldest);
                return;
            }
        }
    }

    private void Forget(RoutedLead lead)
    {
        foreach (var key in lead.Keys)
        {
            var later = _later.GetValueOrDefault(key);
            if (_first[key] != lead)
            {
                later!.Remove(lead);
            }
            else if (later is null)
            {
                _first.Remove(key);
            }
            else
            {
                _first[key] = later[0];
                later.RemoveAt(0);
            }

            if (later is { Count: 0 })
            {
                _later.Remove(key);
            }
        }
    }

    private static RoutedLead? Earlier(RoutedLead? one, RoutedLead? other) =>
        one is null ? other
        : other is null || one.Sequence <= other.Sequence ? one
        : other;
}
