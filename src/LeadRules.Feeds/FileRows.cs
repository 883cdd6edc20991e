using LeadRules.Leads;
using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Routing.State;
using LeadRules.Time;

namespace LeadRules.Feeds;

/// <summary>
/// Writes the rows of <see cref="ReplayFiles"/> straight from what was told: every id of the policy is a cell
/// made once. A row with anything that takes more thought goes the long way.
/// </summary>
internal sealed class FileRows
{
    // The most that all cells take: ids of the policy have 64 characters at the most.
    private const int Room = 2048;

    private static readonly CsvCell Late = CsvCell.Of("true");
    private static readonly CsvCell InTime = CsvCell.Of("false");

    private readonly ReplayFiles _files;
    private readonly RoutingPlan _plan;
    private readonly CsvCell[] _outcomes =
        [.. Enum.GetValues<Outcome>().Select(outcome => CsvCell.Of(outcome.Written()))];
    private readonly CsvCell[] _statuses =
        [.. Enum.GetValues<Status>().Select(status => CsvCell.Of(status.Written()))];

    // One further on than the index, so that nobody is an empty cell. Of an event and its rule the two cells,
    // once they were written.
    private readonly CsvCell[]?[] _eventsOfRules;
    private readonly CsvCell[] _rules;
    private readonly CsvCell[] _people;
    private readonly CsvCell[] _stores;
    private readonly InstantText[] _instants;
    private readonly InstantText[] _instantsOfLeads;

    // Of its own, since it remembers where it looked last, and another thread may look into the plan's.
    private readonly Calendar _calendar;

    public FileRows(ReplayFiles files, RoutingPlan plan)
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

    /// <summary>Writes all that was told.</summary>
    public void Write(Told told)
    {
        foreach (ref readonly var happened in told.Events)
        {
            Write(happened);
        }

        foreach (ref readonly var ended in told.Leads)
        {
            Write(ended);
        }
    }

    private void Write(in ToldEvent happened)
    {
        if (happened.Other is RoutingEvent other)
        {
            _files.Happened(other);
            return;
        }

        var row = _files.Timeline.Room(Room);
        var at = _instants[happened.Store].Write(row, 0, happened.At);
        at = Id(row, at, happened.LeadId);
        var events = _eventsOfRules[happened.Rule + 1] ?? EventsOf(happened.Rule);
        at = events[(int)happened.Kind].Write(row, at);
        at = _people[happened.Person + 1].Write(row, at);
        if (happened.Other is string detail)
        {
            at = CsvText.Cell(row, at, detail) - 1;
        }
        else if (happened.Before != RoutedLead.Nobody)
        {
            at = _people[happened.Before + 1].Write(row, at) - 1;
        }

        row[at] = (byte)'\n';
        _files.Timeline.Wrote(at + 1);
    }

    private void Write(in ToldLead lead)
    {
        if (lead.Other is { } other)
        {
            _files.Ended(other);
            return;
        }

        var row = _files.Leads.Room(Room);
        var instants = _instantsOfLeads[lead.Store];
        var at = Id(row, 0, lead.Id);
        at = instants.Write(row, at, lead.ReceivedAt);
        at = _stores[lead.Store].Write(row, at);
        at = _rules[lead.Rule + 1].Write(row, at);
        at = _outcomes[(int)Results.OutcomeOf(lead.Placement)].Write(row, at);
        at = _people[lead.FirstOwner + 1].Write(row, at);
        at = _people[lead.Owner + 1].Write(row, at);
        at = Write(row, at, instants, lead.AssignedAt);
        at = CsvText.Cell(row, at, lead.Original);
        at = (lead.Late ? Late : InTime).Write(row, at);
        at = WriteResponse(row, at, lead, instants);
        at = CsvText.Number(row, at, lead.Reassignments);
        at = _statuses[(int)lead.Status].Write(row, at);
        row[at - 1] = (byte)'\n';
        _files.Leads.Wrote(at);
    }

    private CsvCell[] EventsOf(int rule) => _eventsOfRules[rule + 1] =
        [.. Enum.GetValues<EventKind>().Select(kind => CsvCell.OfTwo(kind.Written(), _plan.RuleId(rule)))];

    private static int Id(Span<byte> row, int at, in PlainId id)
    {
        at = id.Write(row, at);
        row[at] = (byte)',';
        return at + 1;
    }

    private static int Write(Span<byte> row, int at, InstantText instants, Moment? moment)
    {
        if (moment is { } known)
        {
            return instants.Write(row, at, known);
        }

        row[at] = (byte)',';
        return at + 1;
    }

    private int WriteResponse(Span<byte> row, int at, in ToldLead lead, InstantText instants)
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
