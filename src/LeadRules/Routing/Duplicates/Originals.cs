using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.State;
using NodaTime;

namespace LeadRules.Routing.Duplicates;

/// <summary>Which earlier lead a lead is a duplicate of (R3). Leads come in order of receipt.</summary>
internal sealed class Originals(Policies.Duplicates? duplicates)
{
    private readonly Dictionary<string, List<RoutedLead>> _byKey = new(StringComparer.Ordinal);

    /// <summary>The original of a lead that arrives, or null: of several, the one received first.</summary>
    public RoutedLead? Of(RoutedLead lead)
    {
        RoutedLead? original = null;
        foreach (var key in lead.Keys)
        {
            if (_byKey.TryGetValue(key, out var sharing))
            {
                sharing.RemoveAll(earlier => IsOver(earlier, lead.ReceivedAt));
                var found = sharing.Find(earlier => earlier.Status is not (Status.Expired or Status.Invalid));
                original = Earlier(original, found);
            }
        }

        return original;
    }

    /// <summary>Remembers a lead that is no duplicate, for the leads after it.</summary>
    public void Add(RoutedLead lead)
    {
        foreach (var key in lead.Keys)
        {
            if (!_byKey.TryGetValue(key, out var sharing))
            {
                _byKey.Add(key, sharing = []);
            }

            sharing.Add(lead);
        }
    }

    /// <summary>Notes that <paramref name="lead"/> is a duplicate of <paramref name="original"/>.</summary>
    public static void Link(RoutedLead lead, RoutedLead original)
    {
        lead.OriginalId = original.Id;
        original.LatestReceipt = lead.ReceivedAt;
    }

    // Time only goes forward, and the status `duplicate` is for good: what is over stays over.
    private bool IsOver(RoutedLead earlier, Instant at) =>
        earlier.Status == Status.Duplicate || at - CountedFrom(earlier) > duplicates!.Window;

    private Instant CountedFrom(RoutedLead original) =>
        duplicates!.CountsFrom == CountsFrom.First ? original.ReceivedAt : original.LatestReceipt;

    private static RoutedLead? Earlier(RoutedLead? one, RoutedLead? other) =>
        one is null ? other
        : other is null || one.Sequence <= other.Sequence ? one
        : other;
}
