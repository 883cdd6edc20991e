using LeadRules.Leads;
using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;
using LeadRules.Time;

namespace LeadRules.Feeds;

/// <summary>
/// Writes the rows of <see cref="ReplayFiles"/> straight from what the router knows: every id of the policy is a cell
/// made once. A row with anything that takes more thought goes the long way.
/// </summary>
internal sealed class FilesSink : IReplaySink
{
    // The most that all cells but the ids of leads and details take: ids of the policy have 64 characters at the most.
    private const int Room = 1024;

    private static readonly CsvCell Late = CsvCell.Of("true");
    private static readonly CsvCell InTime = CsvCell.Of("false");

    private readonly ReplayFiles _files;
    private readonly RoutingPlan _plan;
    private readonly CsvCell[] _outcomes = [.. Enum.GetValues<Outcome>().Select(outcome => CsvCell.Of(outcome.Written()))];
    private readonly CsvCell[] _statuses = [.. Enum.GetValues<Status>().Select(status => CsvCell.Of(status.Written()))];

    // One further on than the index, so that nobody is an empty cell. Of an event and its rule the two cells, once they
    // were written.
    private readonly CsvCell[]?[] _eventsOfRules;
    private readonly CsvCell[] _rules;
    private readonly CsvCell[] _people;
    private readonly CsvCell[] _stores;
    private readonly InstantText[] _instants;
    private readonly InstantText[] _instantsOfLeads;

    // Of its own, since it remembers where it looked last: leads end long after what the router asks about.
    private readonly Calendar _calendar;

    public FilesSink(ReplayFiles files, RoutingPlan plan)
    {
        _files = files;
        _plan = plan;
        var policy = plan.Policy;
        _eventsOfRules = new CsvCell[policy.Rules.Length + 1][];
        _rules = [CsvCell.Empty, .. policy.Rules.Select(rule => CsvCell.Of(rule.Id))];
        _people = [CsvCell.Empty, .. policy.People.Select(person => CsvCell.Of(person.Id))];
        _stores = [.. policy.Stores.Select(store => CsvCell.Of(store.Id))];
        _calendar = new Calendar(policy);
        _instants = [.. policy.Stores.Select(store => new InstantText(store.Timezone))];
        _instantsOfLeads = [.. policy.Stores.Select(store => new InstantText(store.Timezone))];
    }

    public void Happened(in Happening happening)
    {
        var lead = happening.Lead;
        var id = lead.IdText.Utf8;
        if (!lead.IdText.IsPlain || happening.Text is not null || id.Length > CsvOutput.LongestRow - Room)
        {
            _files.Happened(happening.ToEvent(_plan));
            return;
        }

        var row = _files.Timeline.Room(id.Length + Room);
        var at = _instants[lead.Store].Write(row, 0, happening.At);
        at = Id(row, at, id);
        at = (_eventsOfRules[lead.Rule + 1] ?? EventsOf(lead.Rule))[(int)happening.Kind].Write(row, at);
        at = _people[happening.Person + 1].Write(row, at);
        if (happening.Before != RoutedLead.Nobody)
        {
            at = _people[happening.Before + 1].Write(row, at) - 1;
        }

        row[at] = (byte)'\n';
        _files.Timeline.Wrote(at + 1);
    }

    public void Ended(RoutedLead lead)
    {
        var id = lead.IdText.Utf8;
        if (!lead.IdText.IsPlain || lead.OriginalId is { Length: > Room / 4 } || id.Length > CsvOutput.LongestRow - Room)
        {
            _files.Ended(Results.Of(lead, _plan));
            return;
        }

        var row = _files.Leads.Room(id.Length + Room);
        var instants = _instantsOfLeads[lead.Store];
        var at = Id(row, 0, id);
        at = instants.Write(row, at, lead.ReceivedAt);
        at = _stores[lead.Store].Write(row, at);
        at = _rules[lead.Rule + 1].Write(row, at);
        at = _outcomes[(int)Results.OutcomeOf(lead.Placement)].Write(row, at);
        at = _people[lead.FirstOwner + 1].Write(row, at);
        at = _people[lead.Owner + 1].Write(row, at);
        at = Write(row, at, instants, lead.AssignedAt);
        at = (lead.OriginalId is { } original ? CsvCell.Of(original) : CsvCell.Empty).Write(row, at);
        at = (lead.Late ? Late : InTime).Write(row, at);
        at = WriteResponse(row, at, lead, instants);
        at = CsvText.Number(row, at, lead.Reassignments);
        at = _statuses[(int)lead.Status].Write(row, at);
        row[at - 1] = (byte)'\n';
        _files.Leads.Wrote(at);
    }

    public void Restart() => _files.Restart();

    private CsvCell[] EventsOf(int rule) => _eventsOfRules[rule + 1] =
        [.. Enum.GetValues<EventKind>().Select(kind => CsvCell.OfTwo(kind.Written(), _plan.RuleId(rule)))];

    private static int Id(Span<byte> row, int at, ReadOnlySpan<byte> id)
    {
        id.CopyTo(row[at..]);
        at += id.Length;
        row[at] = (byte)',';
        return at + 1;
    }

    private static int Write(Span<byte> row, int at, InstantText instants, Moment? instant)
    {
        if (instant is { } known)
        {
            return instants.Write(row, at, known);
        }

        row[at] = (byte)',';
        return at + 1;
    }

    private int WriteResponse(Span<byte> row, int at, RoutedLead lead, InstantText instants)
    {
        if (lead.RespondedAt is not { } answered)
        {
            ",,,"u8.CopyTo(row[at..]);
            return at + 3;
        }

        at = instants.Write(row, at, answered);
        at = CsvText.Number(row, at, (answered - lead.ReceivedAt).Seconds);
        return CsvText.Number(row, at, _calendar.Open(lead.Hours).Held(lead.ReceivedAt, answered).Seconds);
    }
}
