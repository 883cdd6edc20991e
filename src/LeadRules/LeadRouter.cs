using LeadRules.Explanations;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Routing.Channels;
using LeadRules.Routing.Duplicates;
using LeadRules.Routing.Escalations;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Pools;
using LeadRules.Routing.Rules;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules;

/// <summary>
/// Routes leads by a policy: the same policy and the same inputs give the same events, everywhere and every
/// time. A lead or an activity arrives, or time passes; each call tells what happened, in order. It has no
/// clock: time comes in with the inputs, to a tenth of a microsecond, and never goes back. Not thread-safe.
/// </summary>
public sealed class LeadRouter
{
    private readonly RouterState _state;
    private readonly Registry _registry;
    private readonly DuplicateStage _duplicates;
    private readonly ChannelStage _channels;
    private readonly Distributor _distributor;
    private readonly Escalator _escalator;
    private readonly Steps _steps;
    private readonly Answers _answers;
    private readonly RuleBook _rules;
    private readonly Upcoming _upcoming;
    private readonly Preparation _preparation;
    private readonly Arrival _arrival = new();
    private readonly Events _events;

    /// <summary>A router that has seen no lead yet.</summary>
    public LeadRouter(Policy policy)
        : this(new RoutingPlan(policy))
    {
    }

    /// <summary>A router that has seen no lead yet, by a plan that other routers may share.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="preparation">Who prepares leads for it and for no other; null: it does so itself.</param>
    internal LeadRouter(RoutingPlan plan, Preparation? preparation = null)
    {
        _preparation = preparation ?? new Preparation(plan, plan.Calendar);
        _events = new Events(plan);
        _state = new RouterState(plan, _preparation.Contacts) { Sink = _events };
        _escalator = new Escalator(_state);
        _rules = new RuleBook(plan);
        _distributor = new Distributor(_state, _rules, _escalator);
        _registry = new Registry(_state);
        _duplicates = new DuplicateStage(_state, _distributor);
        _channels = new ChannelStage(_state, _distributor);
        _steps = new Steps(_state, _distributor);
        _answers = new Answers(_state, _escalator);
        _upcoming = new Upcoming(plan);
    }

    /// <summary>
    /// A lead arrives (R2), after all that is due until its receipt. Leads arrive in order of receipt, each
    /// once: an earlier one or a known id is an <see cref="ArgumentException"/>, and changes nothing.
    /// </summary>
    public IReadOnlyList<RoutingEvent> Arrive(Lead lead)
    {
        Check(lead);
        Route(Prepared(lead));
        return _events.TakeAll();
    }

    /// <summary>
    /// A lead arrives as in <see cref="Arrive(Lead)"/>, and <paramref name="explanation"/> says why all was
    /// decided so (R18), by the walk that decided it.
    /// </summary>
    public IReadOnlyList<RoutingEvent> Arrive(Lead lead, out Explanation explanation)
    {
        Check(lead);
        explanation = Explain(Prepared(lead), out _, out _);
        _state.Trace = null;
        return _events.TakeAll();
    }

    /// <summary>
    /// Somebody did something about a lead (R16), before what else is due at that instant (R1).
    /// <paramref name="rejected"/> says why it changed nothing, or is null.
    /// </summary>
    public IReadOnlyList<RoutingEvent> Arrive(Activity activity, out RejectReason? rejected)
    {
        ArgumentNullException.ThrowIfNull(activity);
        rejected = Take(_state.Plan.DeedOf(activity), _state.Find(activity.LeadId));
        return _events.TakeAll();
    }

    /// <summary>Time passes: all that is due until <paramref name="now"/>, and at it, happens.</summary>
    public IReadOnlyList<RoutingEvent> PassTime(Instant now)
    {
        Pass(now);
        return _events.TakeAll();
    }

    /// <summary>
    /// The instant of the next thing that is due if nothing else arrives, perhaps the instant of what
    /// happened last; null: nothing is.
    /// </summary>
    public Instant? NextDue =>
        _state.Held.MayPlace ? _state.Now
        : _state.NextDue < Moment.MaxValue ? Moment.Max(_state.NextDue, _state.Now)
        : null;

    /// <summary>What has become so far of the lead with that id; null: none has arrived.</summary>
    public LeadResult? Find(string leadId) =>
        _state.Find(leadId) is { } lead ? Results.Of(lead, _state.Plan) : null;

    /// <summary>Whether a lead with that id has arrived.</summary>
    public bool Knows(string leadId) => _state.Find(leadId) is not null;

    /// <summary>What has become so far of all leads, in order of receipt.</summary>
    public IEnumerable<LeadResult> Leads => _state.Leads.Select(lead => Results.Of(lead, _state.Plan));

    /// <summary>
    /// All that the router remembers, as UTF-8 JSON with a format version: <see cref="Restore"/> goes on from
    /// it just as this router would. It holds ids and the keys by which duplicates are found, so keep it as
    /// safe as the leads.
    /// </summary>
    public byte[] Save() => Snapshot.Write(_state);

    /// <summary>
    /// The router that <see cref="Save"/> wrote. The policy may have changed since: what would have been due
    /// by then is due now. But people, stores, rules and offered pools that the state names must still be in
    /// it (inactive or not enabled, if need be): else, or if the text is not such a state, a
    /// <see cref="FormatException"/> says what is wrong.
    /// </summary>
    public static LeadRouter Restore(Policy policy, ReadOnlySpan<byte> saved)
    {
        var router = new LeadRouter(new RoutingPlan(policy));
        Snapshot.Read(saved, router._state);
        router.SetTimers();
        return router;
    }

    /// <summary>
    /// Another router that goes on from here under another policy, which has the same people, stores, rules
    /// and pools in the same order.
    /// </summary>
    internal LeadRouter CopyFor(Policy policy)
    {
        var router = new LeadRouter(new RoutingPlan(policy));
        StateCopy.Copy(_state, router._state);
        router.SetTimers();
        return router;
    }

    /// <summary>Who is told what the router asks and does; null: nobody.</summary>
    internal IRoutingWatch? Watch
    {
        get;
        init
        {
            field = value;
            _rules.Watch = value;
        }
    }

    internal RoutingPlan Plan => _state.Plan;

    /// <summary>Who is told what happens, as it happens, instead of whoever calls.</summary>
    internal IEventSink Sink
    {
        set => _state.Sink = value;
    }

    /// <summary>The earliest lead; null: there is none.</summary>
    internal RoutedLead? Earliest => _state.Leads.First;

    /// <summary>The earliest lead, if nothing that is known to come can touch it any more.</summary>
    internal RoutedLead? EarliestEnded =>
        _state.Leads.First is { } lead && !_escalator.CanHappen(lead) ? lead : null;

    /// <summary>The earliest lead is let go.</summary>
    internal void Forget(RoutedLead earliest) => _state.Forget(earliest);

    // Before it changes anything.
    private void Check(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        if (Knows(lead.Id))
        {
            throw new ArgumentException("a lead with this id has arrived already", nameof(lead));
        }

        if (!Plan.HasStoreOf(lead))
        {
            throw new ArgumentException(
                "the lead was read by another policy, whose stores are others: read it by this one",
                nameof(lead));
        }
    }

    private void SetTimers()
    {
        foreach (var lead in _state.Leads)
        {
            _escalator.SetTimer(lead);
        }
    }

    // The life of a lead begins: is it a duplicate, what of its channel, and which rule takes it (R2).
    internal RoutedLead Route(Arrival arrival)
    {
        NotBefore(arrival.ReceivedAt, "lead");
        PassUntil(arrival.ReceivedAt, itself: true);
        var lead = _registry.Enter(arrival);
        if (!_duplicates.Settle(lead, arrival) && !_channels.Settle(lead, arrival))
        {
            _distributor.Distribute(lead, arrival);
        }

        return lead;
    }

    // A lead that nobody prepared ahead of its turn; good until the next.
    internal Arrival Prepared(Lead lead)
    {
        _preparation.Prepare(lead, _arrival);
        _preparation.SettleKeys();
        return _arrival;
    }

    // The same, and the trace goes on listening.
    internal Explanation Explain(Arrival arrival, out RoutedLead lead, out Trace trace)
    {
        NotBefore(arrival.ReceivedAt, "lead");
        trace = _state.Trace = new Trace(_state, arrival.Lead.Id);
        var events = new Events(_state.Plan, also: _state.Sink);
        _state.Sink = events;
        lead = Route(arrival);
        _state.Sink = events.Also!;
        var id = lead.Id;
        var explanation = trace.Explain(lead, events.TakeAll().Where(happened => happened.LeadId == id));
        return explanation with
        {
            Due = _upcoming.Of(lead),
            NextChance = lead.IsHeld ? _distributor.NextChance(lead) : null,
        };
    }

    // Somebody does something about it, or tries to (R16).
    internal RejectReason? Take(in Deed deed, RoutedLead? lead)
    {
        NotBefore(deed.At, "activity");
        PassUntil(deed.At, itself: false);
        return _answers.Take(deed, lead);
    }

    internal void Pass(Moment now)
    {
        NotBefore(now, nameof(now));
        PassUntil(now, itself: true);
    }

    // It goes on as time passes, in the order of R1; held leads are placed once all else of an instant has
    // happened.
    private void PassUntil(Moment now, bool itself)
    {
        while (true)
        {
            var at = _state.NextDue;
            var isDue = at < now || (itself && at == now && at < Moment.MaxValue);
            if (_state.Held.MayPlace && (isDue ? at > _state.Now : itself || now > _state.Now))
            {
                _distributor.PlaceHeld();
            }
            else if (isDue)
            {
                _state.Now = Moment.Max(_state.Now, at);
                HappenNext();
            }
            else
            {
                break;
            }
        }

        _state.Now = now;
    }

    private void HappenNext()
    {
        if (_state.Leads.NextExpiry <= _state.Timers.NextAt)
        {
            _escalator.Expire(_state.Leads.TakeExpiring());
            return;
        }

        var timer = _state.Timers.Take();
        if (timer.Lead is not { } lead)
        {
            _state.Held.Wake(timer.Group!, timer.At);
        }
        else if (!timer.IsVoid && _escalator.TakeDue(lead) is { } item)
        {
            Watch?.Reached(_state.Plan.Rules[lead.Rule].Escalation!.Escalation, item);
            _steps.Do(item, lead);
        }
    }

    private void NotBefore(Moment at, string parameter)
    {
        if (at < _state.Now)
        {
            throw new ArgumentException(
                "time never goes back: something later has happened already", parameter);
        }
    }
}
