using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Pools;

/// <summary>Who of a pool can be given a lead now, and why the others cannot (R7).</summary>
internal sealed class Eligibility(RoutingPlan plan, Workload workload)
{
    private readonly ImmutableArray<Person> _people = plan.Policy.People;
    private readonly Available _available = new(plan, workload);
    private readonly List<int> _eligible = [];

    /// <summary>
    /// The eligible people of a pool, as positions in it, in its order, by the requirements of a rule; good
    /// until somebody is given a lead or freed.
    /// </summary>
    public ReadOnlySpan<int> Of(Pool pool, RoutedLead lead, PlannedRule rule, EligibleAt when)
    {
        var require = rule.Distribute.Require;
        if (when.OffShiftToo)
        {
            return Of(pool, lead, require, when);
        }

        var available = _available.Of(pool, lead.Store, rule, when.At);
        return lead.Owners.IsEmpty && (!require.Language || lead.Language is null)
            ? available
            : Among(available, pool, lead, require);
    }

    private ReadOnlySpan<int> Of(Pool pool, RoutedLead lead, Requirements require, EligibleAt when)
    {
        _eligible.Clear();
        for (var position = 0; position < pool.People.Length; position++)
        {
            if (WhyNot(pool.People[position], lead, require, when) == Ineligible.No)
            {
                _eligible.Add(position);
            }
        }

        return CollectionsMarshal.AsSpan(_eligible);
    }

    private ReadOnlySpan<int> Among(
        ReadOnlySpan<int> available, Pool pool, RoutedLead lead, Requirements require)
    {
        _eligible.Clear();
        foreach (var position in available)
        {
            // Whoever is available is qualified for the rule, so no more is asked of a person than this.
            var person = pool.People[position];
            if (!lead.Owners.Contains(person) && Speaks(person, lead, require))
            {
                _eligible.Add(position);
            }
        }

        return CollectionsMarshal.AsSpan(_eligible);
    }

    /// <summary>The first reason that keeps a person from getting a lead, in the order of R7.</summary>
    public Ineligible WhyNot(int person, RoutedLead lead, Requirements require, EligibleAt when)
    {
        var reason = WhyNever(person, lead, require);
        if (reason != Ineligible.No)
        {
            return reason;
        }

        if (plan.Calendar.IsOff(person, when.At))
        {
            return Ineligible.TimeOff;
        }

        if (!when.OffShiftToo && !plan.Calendar.IsOnShift(person, lead.Store, when.At))
        {
            return Ineligible.OffShift;
        }

        return WhyFull(person, lead, when);
    }

    /// <summary>
    /// The earliest instant after <paramref name="at"/> at which time alone may make somebody of the pool
    /// eligible; null: it never will.
    /// </summary>
    public Moment? NextChance(Pool pool, RoutedLead lead, Requirements require, Moment at)
    {
        Moment? earliest = null;
        foreach (var person in pool.People)
        {
            if (NextChance(person, lead, require, at) is { } chance
                && (earliest is null || chance < earliest))
            {
                earliest = chance;
            }
        }

        return earliest;
    }

    private Moment? NextChance(int person, RoutedLead lead, Requirements require, Moment at) =>
        WhyNot(person, lead, require, new EligibleAt(at)) switch
        {
            Ineligible.TimeOff or Ineligible.OffShift => plan.Calendar.NextPresent(person, lead.Store, at),
            Ineligible.MaxPerDay => plan.Calendar.NextDay(lead.Store, at),
            _ => null,
        };

    private Ineligible WhyFull(int person, RoutedLead lead, EligibleAt when) =>
        workload.IsFull(person) ? Ineligible.MaxOpen
        : workload.IsFullWith(person, workload.GivenOn(lead.Store, when.At)[person]) ? Ineligible.MaxPerDay
        : Ineligible.No;

    private Ineligible WhyNever(int person, RoutedLead lead, Requirements require)
    {
        var who = _people[person];
        if (!who.Active)
        {
            return Ineligible.Inactive;
        }

        if (!Speaks(person, lead, require))
        {
            return Ineligible.Language;
        }

        foreach (var skill in require.Skills)
        {
            if (!who.Skills.Contains(skill))
            {
                return Ineligible.Skills;
            }
        }

        return lead.Owners.Contains(person) ? Ineligible.OwnedBefore : Ineligible.No;
    }

    private bool Speaks(int person, RoutedLead lead, Requirements require) =>
        !require.Language || lead.Language is not { } language
            || _people[person].Languages.Contains(language);
}

/// <summary>When eligibility is asked for.</summary>
/// <param name="At">The instant.</param>
/// <param name="OffShiftToo">Whether people off shift count too (<c>if_nobody: anyway</c>, R10).</param>
internal readonly record struct EligibleAt(Moment At, bool OffShiftToo = false);
