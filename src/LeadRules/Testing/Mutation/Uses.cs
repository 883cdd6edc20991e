using LeadRules.Policies;

namespace LeadRules.Testing.Mutation;

/// <summary>
/// What of a policy routing can ask at all. A change of what it never asks changes nothing, and no test could
/// tell.
/// </summary>
internal sealed class Uses
{
    private readonly Policy _policy;
    private readonly List<Rule> _rules;
    private readonly List<Escalation> _escalations;
    private readonly HashSet<string> _teams = new(StringComparer.Ordinal);
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);
    private readonly HashSet<string> _scheduled;

    public Uses(Policy policy)
    {
        _policy = policy;
        _rules = [.. policy.Rules.Where(rule => rule.Enabled)];
        _escalations = [.. policy.Escalations.Where(
            each => _rules.Exists(rule => rule.Escalation == each.Id))];
        foreach (var rule in _rules)
        {
            Add(rule.Distribute.To);
            Add(rule.Distribute.IfNobody.Team);
        }

        var steps = _escalations.SelectMany(each => each.Steps);
        foreach (var step in steps.Where(step => step.Do == StepAction.Reassign))
        {
            Add(step.To);
        }

        _people.IntersectWith(policy.People.Where(person => person.Active).Select(person => person.Id));
        _scheduled = [.. policy.Schedules.SelectMany(schedule => schedule.People)];
    }

    /// <summary>Whether somebody may look for people in a team.</summary>
    public bool AsPool(Team team) => _teams.Contains(team.Id);

    /// <summary>Whether somebody asks for whom a schedule gives shifts.</summary>
    public bool Of(Schedule schedule) => schedule.Enabled && schedule.People.Any(_people.Contains);

    /// <summary>Whether anything asks for the hours of a store, or of a department of it.</summary>
    public bool OfHours(Store store, string? department) =>
        _escalations.Exists(RunsInStoreHours)
        || _rules.Exists(rule => AsksOpen(rule.When) || RepliesWhenClosed(rule))
        || _policy.Schedules.Any(schedule =>
            Of(schedule) && schedule.Store == store.Id
            && schedule.HoursOf is { } hours && hours.Department == department)
        || (department is null && _policy.People.Any(person =>
            _people.Contains(person.Id) && !_scheduled.Contains(person.Id)
            && (person.Store ?? store.Id) == store.Id));

    private static bool RunsInStoreHours(Escalation escalation) =>
        escalation.Clock == EscalationClock.StoreHours
        && (escalation.LateAfter is not null || !escalation.Steps.IsEmpty);

    private static bool AsksOpen(Criterion criterion) => criterion switch
    {
        AllOf all => all.Parts.Any(AsksOpen),
        AnyOf any => any.Parts.Any(AsksOpen),
        Not not => AsksOpen(not.Part),
        _ => criterion is ReceivedTest { Open: not null },
    };

    private bool RepliesWhenClosed(Rule rule) =>
        _policy.AutoReplies.Any(reply => reply.Id == rule.AutoReply && reply.When == ReplyWhen.Closed);

    private void Add(Target? to)
    {
        Add(to?.Team);
        _people.UnionWith(to?.Person is { } person ? [person] : to?.People ?? []);
    }

    private void Add(string? team)
    {
        if (team is not null && _teams.Add(team))
        {
            _people.UnionWith(_policy.Teams.First(each => each.Id == team).Members);
        }
    }
}
