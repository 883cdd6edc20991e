using LeadRules.Explanations;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Escalations;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Rules;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Pools;

/// <summary>
/// How a lead reaches people: the rule that takes it, its pool, and what follows when nobody is there (R6 to
/// R12).
/// </summary>
internal sealed class Distributor(RouterState state, RuleBook rules, Escalator escalator)
{
    private readonly RoutingPlan _plan = state.Plan;
    private readonly Eligibility _eligibility = new(state.Plan, state.Workload);

    /// <summary>Distributes a lead that has arrived by the rules (R6, R10, R12).</summary>
    public void Distribute(RoutedLead lead, Arrival arrival)
    {
        if (PlaceByRules(lead, arrival) is { } reply)
        {
            state.Tell(EventKind.AutoReply, lead, detail: reply.Id);
        }
    }

    /// <summary>Assigns a lead to a person, under the rule that it has, if any; moves no rotation.</summary>
    public void Assign(RoutedLead lead, int person)
    {
        state.Give(lead, person);
        escalator.Start(lead, isPlaced: true);
        state.Tell(EventKind.Assigned, lead, person);
    }

    /// <summary>
    /// Places every held lead that somebody is eligible for now, in order of receipt (R11).
    /// </summary>
    public void PlaceHeld()
    {
        while (state.Held.FirstToTry() is { } group)
        {
            var lead = group.First.Lead;
            if (!TryPlace(lead, _plan.Rules[lead.Rule], _plan.Pools[lead.Pool], SearchFor.Held))
            {
                if (HeldLeads.Sleep(group, NextChance(lead)) is { } chance)
                {
                    state.Timers.AddHeld(group, chance);
                }
            }
        }
    }

    /// <summary>
    /// Gives a lead to an eligible person of a pool, by the rule's order and requirements (R8, R14).
    /// </summary>
    public bool TryReassign(RoutedLead lead, PlannedRule rule, Pool pool)
    {
        var eligible = Eligible(lead, rule, pool, SearchFor.Step);
        if (eligible.IsEmpty)
        {
            return false;
        }

        Reassign(lead, TakeTurn(lead, pool, rule.Distribute.Order, eligible));
        return true;
    }

    /// <summary>Gives a lead to a person if they are eligible; moves no rotation (R14).</summary>
    public bool TryReassign(RoutedLead lead, PlannedRule rule, int person)
    {
        state.TraceOf(lead)?.Searched(lead, rule, person, SearchFor.Step);
        if (_eligibility.WhyNot(person, lead, rule.Distribute.Require, new EligibleAt(state.Now))
            != Ineligible.No)
        {
            return false;
        }

        Reassign(lead, person);
        return true;
    }

    /// <summary>
    /// When time alone may next make somebody eligible for a held lead; null: it never will.
    /// </summary>
    public Moment? NextChance(RoutedLead held) => _eligibility.NextChance(
        _plan.Pools[held.Pool], held, _plan.Rules[held.Rule].Distribute.Require, state.Now);

    // Gives the first reply that is due of the rules that took the lead.
    private AutoReply? PlaceByRules(RoutedLead lead, Arrival arrival)
    {
        PlannedRule? passedOn = null;
        AutoReply? reply = null;
        var first = Tried(lead, arrival, 0, rules.Takes(arrival));
        for (var rule = first; rule is not null; rule = Takes(lead, arrival, rule.Index + 1))
        {
            var isPlaced = TryPlace(lead, rule, rule.Pool, SearchFor.Rule);
            reply ??= DueReply(rule, lead, nobody: !isPlaced);
            if (isPlaced || TryInstead(lead, rule))
            {
                return reply;
            }

            if (rule.Distribute.IfNobody.Action != IfNobodyAction.NextRule)
            {
                Hold(lead, passedOn ?? rule);
                return reply;
            }

            passedOn ??= rule;
        }

        End(lead, passedOn);
        return reply;
    }

    private PlannedRule? Takes(RoutedLead lead, Arrival arrival, int from) =>
        Tried(lead, arrival, from, rules.Takes(arrival.Lead, from));

    private PlannedRule? Tried(RoutedLead lead, Arrival arrival, int from, PlannedRule? rule)
    {
        state.TraceOf(lead)?.Tried(rules.Trials(arrival.Lead, from, rule));
        return rule;
    }

    private ReadOnlySpan<int> Eligible(RoutedLead lead, PlannedRule rule, Pool pool, SearchFor why)
    {
        var eligible = _eligibility.Of(
            pool, lead, rule, new EligibleAt(state.Now, OffShiftToo: why == SearchFor.Anyway));
        state.TraceOf(lead)?.Searched(lead, rule, pool, why, eligible.Length);
        return eligible;
    }

    private bool TryPlace(RoutedLead lead, PlannedRule rule, Pool pool, SearchFor why)
    {
        var eligible = Eligible(lead, rule, pool, why);
        if (eligible.IsEmpty)
        {
            return false;
        }

        lead.Rule = rule.Index;
        if (rule.Distribute.Type == DistributionType.Broadcast)
        {
            Offer(lead, pool, eligible);
        }
        else
        {
            Assign(lead, TakeTurn(lead, pool, rule.Distribute.Order, eligible));
        }

        return true;
    }

    private bool TryInstead(RoutedLead lead, PlannedRule rule)
    {
        switch (rule.Distribute.IfNobody.Action)
        {
            case IfNobodyAction.Anyway:
                return TryPlace(lead, rule, rule.Pool, SearchFor.Anyway);
            case IfNobodyAction.Team:
                return TryPlace(lead, rule, rule.NobodyTeam!, SearchFor.OtherTeam);
            case IfNobodyAction.Person:
                return TryPerson(lead, rule);
            default:
                return false;
        }
    }

    private bool TryPerson(RoutedLead lead, PlannedRule rule)
    {
        state.TraceOf(lead)?.Searched(lead, rule, rule.NobodyPerson, SearchFor.OnePerson);
        if (!_plan.Policy.People[rule.NobodyPerson].Active)
        {
            return false;
        }

        lead.Rule = rule.Index;
        Assign(lead, rule.NobodyPerson);
        return true;
    }

    private void End(RoutedLead lead, PlannedRule? passedOn)
    {
        if (passedOn is null)
        {
            state.Tell(EventKind.Unrouted, lead);
        }
        else
        {
            Hold(lead, passedOn);
        }
    }

    private void Hold(RoutedLead lead, PlannedRule rule)
    {
        lead.Rule = rule.Index;
        state.Wait(lead, Placement.Held, rule.Pool);
        escalator.Start(lead, isPlaced: false);
        state.Tell(EventKind.Held, lead);
    }

    private void Offer(RoutedLead lead, Pool pool, ReadOnlySpan<int> eligible)
    {
        var ids = new string?[eligible.Length];
        for (var index = 0; index < ids.Length; index++)
        {
            ids[index] = _plan.PersonId(pool.People[eligible[index]]);
        }

        state.Wait(lead, Placement.Offered, pool);
        escalator.Start(lead, isPlaced: true);
        state.Tell(EventKind.Offered, lead, detail: string.Join(' ', ids));
    }

    private void Reassign(RoutedLead lead, int person)
    {
        var before = lead.Owner;
        state.Give(lead, person);
        lead.Reassignments++;
        state.TellReassigned(lead, person, before);
    }

    private int TakeTurn(RoutedLead lead, Pool pool, Order order, ReadOnlySpan<int> eligible)
    {
        var rotation = state.Rotations[pool.Index];
        var trace = state.TraceOf(lead);
        var standings = trace?.Standings(rotation, eligible, order);
        var position = order switch
        {
            Order.LongestWaiting => rotation.LongestWaiting(eligible),
            Order.FewestOpen => rotation.FewestOpen(eligible, state.Workload.Open),
            Order.Weighted => rotation.ByWeight(eligible, _plan.Weights),
            _ => rotation.NextInOrder(eligible),
        };
        trace?.Chosen(new Turn(
            order,
            _plan.PersonId(pool.People[position])!,
            rotation.Last < 0 ? null : _plan.PersonId(pool.People[rotation.Last]),
            standings!.Value));
        rotation.Assigned(position);
        return pool.People[position];
    }

    private AutoReply? DueReply(PlannedRule rule, RoutedLead lead, bool nobody)
    {
        var isDue = rule.Reply?.When switch
        {
            ReplyWhen.Always => true,
            ReplyWhen.Nobody => nobody,
            ReplyWhen.Closed => !_plan.Calendar.Open(lead.Hours).Holds(state.Now),
            _ => false,
        };
        return isDue ? rule.Reply : null;
    }
}
