using System.Text;
using LeadRules.Explanations;
using LeadRules.Leads;
using LeadRules.Routing;
using LeadRules.Routing.State;

namespace LeadRules.Simulation;

/// <summary>The lead of a replay that is to be explained: listens from its arrival to the end.</summary>
/// <param name="leadId">Its id.</param>
/// <param name="keepsState">
/// Whether the state before its arrival is kept, so that it can arrive again.
/// </param>
internal sealed class ExplainedLead(string leadId, bool keepsState) : IEventSink
{
    private readonly byte[] _id = Encoding.UTF8.GetBytes(leadId);
    private readonly List<RoutingEvent> _events = [];
    private Explanation? _arrival;
    private Trace? _trace;

    /// <summary>Who routes it, before anything happens.</summary>
    public LeadRouter? Router { get; set; }

    /// <summary>Who else is told what happens.</summary>
    public IEventSink? Also { get; set; }

    /// <summary>Whether a lead may be forgotten: the state that is to be kept can do without it.</summary>
    public bool IsUseless(RoutedLead lead) =>
        !keepsState || Before is not null || (!lead.IsOpen && lead.Contacts.Count == 0);

    /// <summary>The state before its arrival; null: not kept, or it has not arrived.</summary>
    public byte[]? Before { get; private set; }

    /// <summary>The lead; null before its arrival.</summary>
    public Lead? Lead { get; private set; }

    /// <summary>The explanation, with what has happened since; null before its arrival.</summary>
    public Explanation? Explanation => _arrival is not { } arrival || _trace is not { } trace
        ? null
        : arrival with
        {
            Later = [.. _events.Skip(arrival.Events.Length)],
            LaterSearches = [.. trace.Searches.Skip(arrival.Searches.Length)],
        };

    /// <summary>Whether it is what arrives.</summary>
    public bool Is(Arrival arrival) => arrival.Id.Utf8.SequenceEqual(_id);

    /// <summary>It arrives.</summary>
    public RoutedLead Arrive(LeadRouter router, Arrival arrival)
    {
        Before = keepsState ? router.Save() : null;
        Lead = arrival.Lead.Kept();
        _arrival = router.Explain(arrival, out var routed, out _trace);
        return routed;
    }

    /// <summary>Something happened, to it or to another.</summary>
    public void Happened(in Happening happening)
    {
        if (happening.Lead.IdText.Utf8.SequenceEqual(_id))
        {
            _events.Add(happening.ToEvent(Router!.Plan));
        }

        Also!.Happened(happening);
    }
}
