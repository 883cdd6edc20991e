using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Duplicates;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Rules;
using LeadRules.Time;

namespace LeadRules.Routing;

/// <summary>
/// What routing asks of a lead alone, whatever became of others: found before its turn, and in a replay by the thread
/// that reads, so that whoever routes it need not look at all that it says.
/// </summary>
internal sealed class PreparedLead
{
    private Contacts _contacts;

    /// <summary>By which plan it was prepared; null: it was not, or was used.</summary>
    public RoutingPlan? Plan { get; set; }

    /// <summary>Folded, or null (R13).</summary>
    public string? Category { get; set; }

    /// <summary>Folded, or null (R7).</summary>
    public string? Language { get; set; }

    /// <summary>As the feed showed it, or null.</summary>
    public string? Source { get; set; }

    /// <summary>The person named as its salesperson, or nobody (R4).</summary>
    public int Salesperson { get; set; }

    /// <summary>Whose hours count: an index into the calendar.</summary>
    public int Hours { get; set; }

    /// <summary>What its channel says (R5).</summary>
    public ChannelDistribute Channel { get; set; }

    /// <summary>The active person who took it, where its channel asks, or nobody (R5).</summary>
    public int Taker { get; set; }

    /// <summary>The first rule that takes it, or -1 (R6).</summary>
    public int FirstRule { get; set; }

    /// <summary>The keys by which later leads find it (R3).</summary>
    public ref Contacts Contacts => ref _contacts;
}

/// <summary>Prepares leads; for one thread at a time.</summary>
/// <param name="plan">By which plan.</param>
/// <param name="calendar">The plan's, or another of the same policy for another thread.</param>
internal sealed class Preparation(RoutingPlan plan, Calendar calendar)
{
    private static readonly Field ChannelField = Field.Named("channel");

    private readonly RuleBook _rules = new(plan, calendar);
    private readonly ContactKeys _contactKeys = new(plan.Policy);

    /// <summary>Prepares a lead.</summary>
    public void Prepare(Lead lead, PreparedLead prepared)
    {
        prepared.Plan = plan;
        prepared.Category = lead.Text(RoutingPlan.Category);
        prepared.Language = lead.Text(RoutingPlan.Language);
        prepared.Source = lead.Source;
        prepared.Salesperson = plan.PersonOrNobody(lead.Salesperson);
        prepared.Hours = calendar.HoursOf(lead.Store, prepared.Category);
        prepared.Channel = ChannelOf(lead);
        prepared.Taker = prepared.Channel == ChannelDistribute.Taker ? ActiveTaker(lead) : RoutingPlan.Nobody;
        prepared.FirstRule = _rules.FirstThatTakes(lead, 0)?.Index ?? RoutingPlan.Nobody;
        prepared.Contacts.Clear();
        _contactKeys.AddTo(ref prepared.Contacts, lead);
    }

    private ChannelDistribute ChannelOf(Lead lead) =>
        plan.Channels.Count > 0 && lead.Text(ChannelField) is { } name && plan.Channels.TryGetValue(name, out var channel)
            ? channel.Distribute
            : ChannelDistribute.Rules;

    private int ActiveTaker(Lead lead)
    {
        var taker = plan.PersonOrNobody(lead.TakenBy);
        return taker != RoutingPlan.Nobody && plan.Policy.People[taker].Active ? taker : RoutingPlan.Nobody;
    }
}
