namespace LeadRules.Routing.State;

/// <summary>
/// Where leads stand in memory. Leads come and go in much the same order, so the place that was left first is
/// taken first: what is close in time stays close in memory, and nothing is allocated once there are places
/// enough.
/// </summary>
internal sealed class LeadPlaces
{
    // Made side by side, so that they stand side by side.
    private const int MadeAtOnce = 256;

    private readonly List<RoutedLead> _all = [];
    private readonly Queue<RoutedLead> _free = new();

    public RoutedLead this[int place] => _all[place];

    /// <summary>A place for a lead, held once.</summary>
    public RoutedLead Take()
    {
        if (_free.Count == 0)
        {
            MakeMore();
        }

        var lead = _free.Dequeue();
        lead.Holders = 1;
        if (_free.TryPeek(out var next))
        {
            // The last lead left it long ago.
            Prefetch.Of(next);
        }

        return lead;
    }

    /// <summary>
    /// One of those who hold a lead lets go of it; the last one leaves its place to another.
    /// </summary>
    public void LetGo(RoutedLead lead)
    {
        if (--lead.Holders == 0)
        {
            _free.Enqueue(lead);
        }
    }

    private void MakeMore()
    {
        for (var made = 0; made < MadeAtOnce; made++)
        {
            var lead = new RoutedLead(_all.Count);
            _all.Add(lead);
            _free.Enqueue(lead);
        }
    }
}
