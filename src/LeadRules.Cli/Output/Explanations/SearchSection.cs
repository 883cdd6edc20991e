using System.Globalization;
using LeadRules.Explanations;
using LeadRules.Policies;
using LeadRules.Routing.Pools;

namespace LeadRules.Cli.Output.Explanations;

/// <summary>Who was asked about, why they were passed over, and whose turn it was (R7 to R10).</summary>
internal sealed class SearchSection(Said said, Markup markup, Policy policy)
{
    /// <summary>The searches of the arrival.</summary>
    public void Write(IReadOnlyList<PoolSearch> searches) => WriteAll(searches, _ => "");

    /// <summary>Those after it.</summary>
    public void WriteLater(IReadOnlyList<PoolSearch> searches) =>
        WriteAll(searches, search => $", {said.At(search.At)}");

    private void WriteAll(IReadOnlyList<PoolSearch> searches, Func<PoolSearch, string> when)
    {
        foreach (var search in searches)
        {
            markup.Heading($"{Title(search)}{when(search)}");
            markup.Table(
                ["eligible", "person", "why"],
                [.. search.Candidates.Select(candidate => Row(candidate, search))]);
            markup.Line(Choice(search));
        }
    }

    private string Title(PoolSearch search)
    {
        var pool = search.Team is { } team ? said.Team(team) : $"people of {said.Rule(search.Rule)}";
        return search.For switch
        {
            SearchFor.Anyway => $"Nobody eligible, so asked again whether on shift or not: {pool}",
            SearchFor.OtherTeam => $"Nobody eligible, so asked in their place: {pool}",
            SearchFor.OnePerson => "Nobody eligible, so it goes to one person",
            SearchFor.Held => $"Held, and somebody is there now: {pool}",
            SearchFor.Step => $"Reassigned by a step: {pool}",
            _ => $"Pool of {said.Rule(search.Rule)}{(search.Team is null ? "" : $": {pool}")}",
        };
    }

    private string[] Row(Candidate candidate, PoolSearch search)
    {
        var standing = search.Turn?.Standings.FirstOrDefault(each => each.Person == candidate.Person);
        return
        [
            candidate.Reason == Ineligible.No ? "yes" : "no",
            said.Person(candidate.Person),
            candidate.Reason == Ineligible.No
                ? standing is null ? "" : Stood(standing, search.Turn!.Order)
                : WhyNot(candidate),
        ];
    }

    private string WhyNot(Candidate candidate) => candidate.Reason switch
    {
        Ineligible.Inactive => "is not active",
        Ineligible.Language => $"does not speak {markup.Words(candidate.Lacks!)}",
        Ineligible.Skills => $"lacks the skill {markup.Words(candidate.Lacks!)}",
        Ineligible.OwnedBefore => "had this lead before",
        Ineligible.TimeOff => $"is on time off{Back(candidate)}",
        Ineligible.OffShift => $"is off shift{Back(candidate)}",
        Ineligible.MaxOpen => Text(
            $"owns {Said.Count(candidate.Count!.Value, "open lead")} (max_open {candidate.Limit})"),
        _ => Text(
            $"was given {Said.Count(candidate.Count!.Value, "lead")} today (max_per_day {candidate.Limit})"),
    };

    private string Back(Candidate candidate) => candidate.Back is { } back ? $", back {said.At(back)}" : "";

    private static string Stood(Standing standing, Order order) => order switch
    {
        Order.FewestOpen => $"with {Said.Count(standing.Value!.Value, "open lead")}",
        Order.Weighted => Text($"with a credit of {standing.Value}"),
        Order.LongestWaiting => standing.Value switch
        {
            null => "never assigned here yet",
            0 => "assigned last",
            { } since => $"{Said.Count(since, "assignment")} since theirs",
        },
        _ => "",
    };

    private string Choice(PoolSearch search)
    {
        if (search.Candidates.All(candidate => candidate.Reason != Ineligible.No))
        {
            return search.For == SearchFor.Step
                ? "Nobody is eligible."
                : $"Nobody is eligible{Then(search)}.";
        }

        if (search.Turn is { } turn)
        {
            return $"It is the turn of {said.Person(turn.Chosen)}: {Why(turn)}.";
        }

        return search.For is SearchFor.OnePerson or SearchFor.Step && search.Candidates.Length == 1
            ? $"It goes to {said.Person(search.Candidates[0].Person)}."
            : "It is offered to all who are eligible; the first to claim it has it.";
    }

    private string Then(PoolSearch search)
    {
        var rule = policy.Rules.First(rule => rule.Id == search.Rule);
        return search.For switch
        {
            SearchFor.Rule when rule.Distribute.IfNobody.Action == IfNobodyAction.NextRule =>
                "; the rules below are asked",
            SearchFor.Rule when rule.Distribute.IfNobody.Action != IfNobodyAction.Hold => "",
            _ => "; it is held",
        };
    }

    private string Why(Turn turn) => turn.Order switch
    {
        Order.LongestWaiting => "of those eligible, the longest since their last assignment here",
        Order.FewestOpen => "of those eligible, the fewest open leads",
        Order.Weighted => "of those eligible, the highest credit by weight",
        _ => turn.LastAssigned is { } last
            ? $"the first eligible after {said.Person(last)}, who was assigned last"
            : "the first eligible from the top, since nobody was assigned before",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
