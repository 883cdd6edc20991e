using LeadRules.Routing.Plan;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Pools;

/// <summary>
/// The leads that wait for somebody (R11), in groups of which either every lead or none has somebody
/// eligible. So one look at the first of a group answers for all of it.
/// </summary>
internal sealed class HeldLeads(RoutingPlan plan)
{
    private readonly Dictionary<GroupKey, HeldGroup> _groups = [];
    private readonly List<HeldGroup>[] _ofPool = [.. plan.Pools.Select(_ => new List<HeldGroup>())];
    private readonly int[][] _poolsOf = PoolsOf(plan);
    private readonly PriorityQueue<HeldGroup, long> _toTry = new();

    /// <summary>Whether somebody may be eligible for some held lead now.</summary>
    public bool MayPlace => _toTry.Count > 0 && FirstToTry() is not null;

    /// <summary>
    /// A lead is held now, or again: it may be placed at once, unless others like it wait in vain already.
    /// </summary>
    public void Add(RoutedLead lead)
    {
        var group = GroupOf(lead);
        group.Add(lead);
        if (group.Count == 1 || (group.IsToTry && group.First.Sequence == lead.Sequence))
        {
            Try(group);
        }
    }

    /// <summary>A lead is held no longer, or is closed.</summary>
    public void Remove(RoutedLead lead)
    {
        if (lead.Group is not { } group)
        {
            return;
        }

        group.Remove(lead);
        if (group.Count == 0)
        {
            group.IsToTry = false;
            Drop(group);
        }
    }

    /// <summary>A person can be given another lead.</summary>
    public void Freed(int person)
    {
        foreach (var pool in _poolsOf[person])
        {
            foreach (var group in _ofPool[pool])
            {
                Try(group);
            }
        }
    }

    /// <summary>The group to be tried whose first lead was received first; null: none is left.</summary>
    public HeldGroup? FirstToTry()
    {
        while (_toTry.TryPeek(out var group, out var sequence))
        {
            if (group.IsToTry && sequence == group.First.Sequence)
            {
                return group;
            }

            // Nobody is eligible for it any more, or its first lead is another by now.
            if (group.IsToTry)
            {
                _toTry.DequeueEnqueue(group, group.First.Sequence);
            }
            else
            {
                _toTry.Dequeue();
            }
        }

        return null;
    }

    /// <summary>
    /// Nobody is eligible for the leads of a group until <paramref name="chance"/>, or until somebody is
    /// freed. Gives the instant for which a timer is to be set; null: there is no chance, or one is set.
    /// </summary>
    public static Moment? Sleep(HeldGroup group, Moment? chance)
    {
        group.IsToTry = false;
        var isSet = chance == group.Wake;
        group.Wake = chance;
        return isSet ? null : chance;
    }

    /// <summary>A group's timer rang.</summary>
    public void Wake(HeldGroup group, Moment at)
    {
        if (group.Wake == at)
        {
            group.Wake = null;
            Try(group);
        }
    }

    private void Try(HeldGroup group)
    {
        if (group.Count > 0)
        {
            group.IsToTry = true;
            _toTry.Enqueue(group, group.First.Sequence);
        }
    }

    private HeldGroup GroupOf(RoutedLead lead)
    {
        var key = KeyOf(lead);
        if (!_groups.TryGetValue(key, out var group))
        {
            _groups.Add(key, group = new HeldGroup(key, lead.Pool));
            _ofPool[lead.Pool].Add(group);
        }

        return group;
    }

    // What the policy alone makes groups of comes again and stays; languages are the feed's, and there is no
    // end of them.
    private void Drop(HeldGroup empty)
    {
        if (empty.Key.Language is not null)
        {
            _groups.Remove(empty.Key);
            _ofPool[empty.Pool].Remove(empty);
        }
    }

    private GroupKey KeyOf(RoutedLead lead) => new(
        lead.Rule, lead.Store, plan.Rules[lead.Rule].Distribute.Require.Language ? lead.Language : null);

    private static int[][] PoolsOf(RoutingPlan plan) =>
        [.. plan.Policy.People.Select((_, person) => plan.Pools
            .Where(pool => pool.People.Contains(person)).Select(pool => pool.Index).ToArray())];
}
