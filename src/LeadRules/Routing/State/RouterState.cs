using LeadRules.Explanations;
using LeadRules.Leads;
using LeadRules.Routing.Duplicates;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Pools;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.State;

/// <summary>
/// All that the router remembers, and the few moves that change it, each keeping workload and held leads in
/// step.
/// </summary>
internal sealed class RouterState
{
    // Only hosts ask for leads by id: a replay never does, and need not pay for it.
    private Dictionary<string, RoutedLead>? _byId;

    public RouterState(RoutingPlan plan, ContactBook contacts)
    {
        Plan = plan;
        Contacts = contacts;
        Leads = new LeadsByReceipt(plan.Policy.Lifecycle.ExpireAfter is { } after ? after : null);
        Workload = new Workload(plan);
        Held = new HeldLeads(plan);
        Originals = new Originals(plan.Policy.Duplicates, Places);
        Rotations = [.. plan.Pools.Select(pool => new Rotation(pool))];
    }

    public RoutingPlan Plan { get; }

    /// <summary>The instant of what happened last; nothing happens before it any more.</summary>
    public Moment Now { get; set; } = Moment.MinValue;

    /// <summary>In order of receipt; those that were let go are missing.</summary>
    public LeadsByReceipt Leads { get; }

    /// <summary>How many leads have arrived.</summary>
    public long Arrived { get; private set; }

    /// <summary>Where they stand.</summary>
    public LeadPlaces Places { get; } = new();

    public Workload Workload { get; }

    public HeldLeads Held { get; }

    /// <summary>The keys of leads, which their numbers here mean.</summary>
    public ContactBook Contacts { get; }

    public Originals Originals { get; }

    /// <summary>By pool.</summary>
    public Rotation[] Rotations { get; }

    public Timers Timers { get; } = new();

    /// <summary>When the next thing is due; <see cref="Moment.MaxValue"/>: nothing is.</summary>
    public Moment NextDue => Moment.Min(Leads.NextExpiry, Timers.NextAt);

    /// <summary>Who is told what happens.</summary>
    public required IEventSink Sink { get; set; }

    /// <summary>Who is told why things are decided so, about one lead; null: nobody asks.</summary>
    public Trace? Trace { get; set; }

    /// <summary>Who is told why things are decided so about that lead; null: nobody asks.</summary>
    public Trace? TraceOf(RoutedLead lead) => Trace is null ? null : IfOf(lead, Trace);

    public RoutedLead? Find(string id)
    {
        _byId ??= Leads.ToDictionary(lead => lead.Id, StringComparer.Ordinal);
        return _byId.GetValueOrDefault(id);
    }

    /// <summary>A lead has arrived.</summary>
    public void Add(RoutedLead lead)
    {
        _byId?.Add(lead.Id, lead);
        Leads.Add(lead);
        Arrived++;
    }

    /// <summary>The earliest lead is let go: nothing can happen to it any more.</summary>
    public void Forget(RoutedLead earliest)
    {
        Leads.RemoveFirst();
        _byId?.Remove(earliest.Id);
        Places.LetGo(earliest);
    }

    /// <summary>
    /// A lead comes back from a snapshot, with whatever it had: load, place among the held, later duplicates.
    /// </summary>
    public void Resume(RoutedLead lead, Contacts contacts)
    {
        if (Find(lead.Id) is not null)
        {
            throw new FormatException($"the state has the lead '{lead.Id}' twice");
        }

        Add(lead);
        Originals.Add(lead, ref contacts);

        if (lead.IsHeld)
        {
            Held.Add(lead);
        }
        else if (lead.IsOpen && lead.Owner != RoutedLead.Nobody)
        {
            Workload.Opened(lead.Owner);
        }
    }

    /// <summary>Something happened to a lead, now.</summary>
    public void Tell(
        EventKind kind, RoutedLead lead, int person = RoutedLead.Nobody, string? detail = null) =>
        Sink.Happened(new Happening(Now, lead, kind, person, RoutedLead.Nobody, detail));

    /// <summary>A lead has another owner, now.</summary>
    public void TellReassigned(RoutedLead lead, int person, int before) =>
        Sink.Happened(new Happening(Now, lead, EventKind.Reassigned, person, before, null));

    /// <summary>A lead gets an owner, in whatever way (R7: it is given to them).</summary>
    public void Give(RoutedLead lead, int person)
    {
        Leave(lead);
        lead.Placement = Placement.Assigned;
        lead.Owners.Add(person);
        lead.AssignedAt ??= Now;
        Workload.Give(person, Now);
        Workload.Opened(person);
    }

    /// <summary>A lead is held or offered for a pool.</summary>
    public void Wait(RoutedLead lead, Placement placement, Pool pool)
    {
        Leave(lead);
        lead.Placement = placement;
        lead.Pool = pool.Index;
        if (lead.IsHeld)
        {
            Held.Add(lead);
        }
    }

    /// <summary>A lead moves to a status, which may close or reopen it.</summary>
    public void Move(RoutedLead lead, Status status)
    {
        var (before, wasOpen) = (lead.Status, lead.IsOpen);
        if (wasOpen && status.IsClosed())
        {
            Leave(lead);
        }

        lead.Status = status;
        Originals.Moved(lead, before);
        if (wasOpen || !lead.IsOpen)
        {
            return;
        }

        if (lead.Owner != RoutedLead.Nobody)
        {
            Workload.Opened(lead.Owner);
        }
        else if (lead.IsHeld)
        {
            Held.Add(lead);
        }
    }

    private static Trace? IfOf(RoutedLead lead, Trace trace) => trace.IsOf(lead) ? trace : null;

    // Whoever has the open lead, or waits for it, has it no longer.
    private void Leave(RoutedLead lead)
    {
        if (lead.IsHeld)
        {
            Held.Remove(lead);
        }
        else if (lead.Owner != RoutedLead.Nobody && Workload.Freed(lead.Owner))
        {
            Held.Freed(lead.Owner);
        }
    }
}
