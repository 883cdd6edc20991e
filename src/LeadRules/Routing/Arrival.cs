using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Duplicates;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing;

/// <summary>
/// A lead as it comes to the router: what routing asks of it alone, whatever became of others, found before
/// its turn. In a replay another thread finds it, so all of it stands side by side, and whoever routes it
/// need not look at the lead.
/// </summary>
internal sealed class Arrival
{
    private IdText _id;
    private Contacts _contacts;

    /// <summary>The lead, all that it says.</summary>
    public Lead Lead { get; private set; } = null!;

    /// <summary>Its id in UTF-8.</summary>
    public ref readonly IdText Id => ref _id;

    public Moment ReceivedAt { get; private set; }

    /// <summary>The index of its store.</summary>
    public int Store { get; private set; }

    /// <summary>Whose hours count: an index into the calendar.</summary>
    public int Hours { get; set; }

    /// <summary>Folded, or null (R13).</summary>
    public string? Category { get; set; }

    /// <summary>Folded, or null (R7).</summary>
    public string? Language { get; set; }

    /// <summary>As the feed showed it, or null.</summary>
    public string? Source { get; set; }

    /// <summary>The person named as its salesperson, or nobody (R4).</summary>
    public int Salesperson { get; set; }

    /// <summary>What its channel says (R5).</summary>
    public ChannelDistribute Channel { get; set; }

    /// <summary>The active person who took it, where its channel asks, or nobody (R5).</summary>
    public int Taker { get; set; }

    /// <summary>The first rule that takes it, or -1 (R6).</summary>
    public int FirstRule { get; set; }

    /// <summary>
    /// The keys by which later leads find it (R3); whoever takes them over clears them here.
    /// </summary>
    public ref Contacts Contacts => ref _contacts;

    /// <summary>Numbers of keys that routing needs no longer: it sends them back by what arrives.</summary>
    public List<int> UnusedKeys { get; } = [];

    /// <summary>What it brought and nobody took over, and what it was given, is in use no longer.</summary>
    public void GiveBack(List<int> unused)
    {
        for (var index = 0; index < _contacts.Count; index++)
        {
            unused.Add(_contacts[index]);
        }

        unused.AddRange(UnusedKeys);
        _contacts.Clear();
        UnusedKeys.Clear();
    }

    /// <summary>It is that lead from now on; the rest is set besides.</summary>
    public void Become(Lead lead)
    {
        if (Lead != lead)
        {
            Lead = lead;
        }

        _id.Become(in lead.IdText);
        (ReceivedAt, Store) = (lead.ReceivedAt, lead.Store);
    }
}
