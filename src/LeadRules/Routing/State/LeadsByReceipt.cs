using System.Collections;
using LeadRules.Time;

namespace LeadRules.Routing.State;

/// <summary>
/// The leads that were not let go, in order of receipt. That is the order, too, in which their chances to
/// expire come, so one instant is enough for all of them (R17).
/// </summary>
/// <param name="expireAfter">How long after receipt a lead may expire; null: never.</param>
internal sealed class LeadsByReceipt(Lapse? expireAfter) : IReadOnlyCollection<RoutedLead>
{
    private const int Fewest = 64;
    private const int Ahead = 8;

    private Ring<RoutedLead> _leads = new(Fewest);

    // How many of them, from the first on, have had their chance.
    private int _passed;

    public int Count => _leads.Count;

    /// <summary>The one received first, or null.</summary>
    public RoutedLead? First => Count == 0 ? null : _leads[0];

    /// <summary>When the next chance to expire comes; <see cref="Moment.MaxValue"/>: none does.</summary>
    public Moment NextExpiry { get; private set; } = Moment.MaxValue;

    /// <summary>A lead arrived, the last in order of receipt.</summary>
    public void Add(RoutedLead lead)
    {
        _leads.Add(lead);
        if (_passed == Count - 1)
        {
            SetNextExpiry();
        }
    }

    /// <summary>The first is let go.</summary>
    public void RemoveFirst()
    {
        _leads.RemoveFirst();
        if (_passed > 0)
        {
            _passed--;
        }
        else
        {
            SetNextExpiry();
        }
    }

    /// <summary>The chance of <see cref="NextExpiry"/> has come: whose it is.</summary>
    public RoutedLead TakeExpiring()
    {
        var lead = _leads[_passed];
        lead.ExpiryPassed = true;
        SetNextExpiry();

        // It came so long ago that it stands in memory no cache holds any more.
        if (_passed + Ahead < Count)
        {
            Prefetch.Of(_leads[_passed + Ahead]);
        }

        return lead;
    }

    public IEnumerator<RoutedLead> GetEnumerator()
    {
        for (var place = 0; place < Count; place++)
        {
            yield return _leads[place];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void SetNextExpiry()
    {
        while (_passed < Count && _leads[_passed].ExpiryPassed)
        {
            _passed++;
        }

        var next = _passed < Count && expireAfter is { } after
            ? _leads[_passed].ReceivedAt.After(after)
            : null;
        NextExpiry = next ?? Moment.MaxValue;
    }
}
