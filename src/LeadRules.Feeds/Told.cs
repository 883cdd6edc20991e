using LeadRules.Leads;
using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;
using LeadRules.Time;

namespace LeadRules.Feeds;

/// <summary>
/// Some of what a replay was told, in order, as numbers: who writes it can do so while more happens, and
/// little memory goes from one to the other. Used again and again.
/// </summary>
internal sealed class Told
{
    // So much that to hand it over is rare, and so little that it stays in the caches.
    private const int Most = 256;

    /// <summary>The longest text of a policy's or a feed's own that is written like any other cell.</summary>
    public const int LongestText = 128;

    private readonly ToldEvent[] _events = new ToldEvent[Most];
    private readonly ToldLead[] _leads = new ToldLead[Most];
    private int _eventCount;
    private int _leadCount;

    /// <summary>What happened.</summary>
    public ReadOnlySpan<ToldEvent> Events => _events.AsSpan(0, _eventCount);

    /// <summary>The leads to which nothing more happens.</summary>
    public ReadOnlySpan<ToldLead> Leads => _leads.AsSpan(0, _leadCount);

    public bool IsEmpty => _eventCount + _leadCount == 0;

    public bool IsFull => _eventCount == Most || _leadCount == Most;

    public void Add(in Happening happening, RoutingPlan plan) =>
        _events[_eventCount++].Become(happening, plan);

    public void Add(RoutedLead ended, RoutingPlan plan) => _leads[_leadCount++].Become(ended, plan);

    public void Clear() => (_eventCount, _leadCount) = (0, 0);
}

/// <summary>Something that happened, as <see cref="Happening"/> tells it, for longer.</summary>
internal struct ToldEvent
{
    /// <summary>
    /// A detail that is a text, or the <see cref="RoutingEvent"/> where a row takes more than is here.
    /// </summary>
    public object? Other;

    public PlainId LeadId;
    public Moment At;
    public int Store;
    public int Rule;
    public int Person;
    public int Before;
    public EventKind Kind;

    public void Become(in Happening happening, RoutingPlan plan)
    {
        var lead = happening.Lead;
        var isPlain = lead.IdText.IsPlain && happening.Text is not { Length: > Told.LongestText };
        object? other = isPlain ? happening.Text : happening.ToEvent(plan);
        if (other != Other)
        {
            // To set a reference takes longer than to look whether there is need to.
            Other = other;
        }

        LeadId = lead.IdText.Plain;
        At = happening.At;
        (Store, Rule) = (lead.Store, lead.Rule);
        (Person, Before, Kind) = (happening.Person, happening.Before, happening.Kind);
    }
}

/// <summary>What became of a lead, for longer than the lead is known.</summary>
internal struct ToldLead
{
    /// <summary>The <see cref="LeadResult"/>, where a row takes more than is here.</summary>
    public LeadResult? Other;

    public string? Original;
    public PlainId Id;
    public Moment ReceivedAt;
    public Moment? AssignedAt;
    public Moment? RespondedAt;
    public int Store;
    public int Hours;
    public int Rule;
    public int FirstOwner;
    public int Owner;
    public int Reassignments;
    public Placement Placement;
    public Status Status;
    public bool Late;

    public void Become(RoutedLead lead, RoutingPlan plan)
    {
        var isPlain = lead.IdText.IsPlain && lead.OriginalId is not { Length: > Told.LongestText };
        Other = isPlain ? null : Results.Of(lead, plan);
        (Id, Original) = (lead.IdText.Plain, lead.OriginalId);
        (ReceivedAt, AssignedAt, RespondedAt) = (lead.ReceivedAt, lead.AssignedAt, lead.RespondedAt);
        (Store, Hours, Rule) = (lead.Store, lead.Hours, lead.Rule);
        (FirstOwner, Owner, Reassignments) = (lead.FirstOwner, lead.Owner, lead.Reassignments);
        (Placement, Status, Late) = (lead.Placement, lead.Status, lead.Late);
    }
}
