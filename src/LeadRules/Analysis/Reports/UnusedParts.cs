using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>
/// LR405: what could be taken out of a policy without any lead going another way. A rule that is not enabled
/// still uses what it names.
/// </summary>
internal sealed class UnusedParts(Policy policy, SourceMap sources, Report report)
{
    private readonly List<Step> _steps = [.. policy.Escalations.SelectMany(escalation => escalation.Steps)];

    /// <summary>Adds a note for each.</summary>
    public void Add()
    {
        foreach (var team in policy.Teams.Where(team => !IsUsed(team)))
        {
            Found(team, $"team {Wording.Quote(team.Id)}", "name it in a rule, or take it out");
        }

        foreach (var person in policy.People.Where(person => person.Active && !IsUsed(person)))
        {
            Found(
                person, $"person {Wording.Quote(person.Id)}",
                "make them a member of a team, or take them out");
        }

        foreach (var escalation in policy.Escalations.Where(each =>
            policy.Rules.All(rule => rule.Escalation != each.Id)))
        {
            Found(
                escalation, $"escalation {Wording.Quote(escalation.Id)}",
                "name it in a rule, or take it out");
        }

        foreach (var reply in policy.AutoReplies.Where(each =>
            policy.Rules.All(rule => rule.AutoReply != each.Id)))
        {
            Found(reply, $"auto reply {Wording.Quote(reply.Id)}", "name it in a rule, or take it out");
        }

        foreach (var schedule in policy.Schedules.Where(schedule => schedule.People.IsEmpty))
        {
            Found(schedule, $"schedule {Wording.Quote(schedule.Id)}", "name people in it, or take it out");
        }
    }

    private void Found(object part, string named, string help) =>
        report.Add(DiagnosticCodes.Unused, sources.Of(part)!.Value, $"nothing uses {named}", help);

    // A team with a manager says who manages its members (P5).
    private bool IsUsed(Team team) =>
        (team.Manager is not null && !team.Members.IsEmpty)
        || policy.Rules.Any(rule =>
            rule.Distribute.To.Team == team.Id || rule.Distribute.IfNobody.Team == team.Id)
        || _steps.Exists(step => step.To?.Team == team.Id)
        || policy.Schedules.Any(schedule => schedule.Team == team.Id);

    // Without a rule's pool a person can still take a call (R5), be a customer's salesperson (R4), manage or
    // be told.
    private bool IsUsed(Person person) =>
        policy.Teams.Any(team =>
            team.Members.Contains(person.Id, StringComparer.Ordinal) || team.Manager == person.Id)
        || policy.Rules.Any(rule => Names(rule, person.Id))
        || _steps.Exists(step => step.To?.Person == person.Id)
        || policy.People.Any(each => each.Manager == person.Id && each != person)
        || policy.Stores.Any(store => store.Manager == person.Id)
        || policy.Channels.Values.Any(channel => channel.Distribute == ChannelDistribute.Taker)
        || policy.Duplicates?.SendTo == Recipient.PrimarySalesperson;

    private static bool Names(Rule rule, string person) =>
        rule.Distribute.To.Person == person
        || rule.Distribute.To.People.Contains(person, StringComparer.Ordinal)
        || rule.Distribute.IfNobody.Person == person
        || CriterionParts.TestsOf(rule.When).OfType<TextTest>()
            .Any(test => test.Field.Kind == FieldKind.Person
                && test.Values.Any(value => value.Folded == Fold.Text(person)));
}
