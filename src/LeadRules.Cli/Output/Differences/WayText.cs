using LeadRules.Analysis;
using LeadRules.Cli.Output.Explanations;
using LeadRules.Comparison;
using LeadRules.Policies;

namespace LeadRules.Cli.Output.Differences;

/// <summary>Ways and examples in words.</summary>
internal sealed class WayText(Markup markup)
{
    private const int MostRules = 10;

    /// <summary><c>rule trucks (team trucks)</c>, <c>no rule</c>.</summary>
    public string Of(Way way) => way switch
    {
        { Rule: { } rule } => $"rule {markup.Code(rule.Id)} ({markup.Words(Pool(rule.Distribute.To))})",
        { Kind: WayKind.Rejected } => "rejected",
        { Kind: WayKind.Duplicate } => "a duplicate",
        { Kind: WayKind.Ignored } => "ignored, by its channel",
        { Kind: WayKind.Taken } => "who took it, by its channel",
        _ => "no rule",
    };

    /// <summary><c>rules trucks, service and rest, and no rule</c>: of very many the first.</summary>
    public string Of(IEnumerable<Way> ways)
    {
        var all = ways.ToList();
        var ids = all.Select(way => way.Rule).OfType<Rule>().Select(rule => markup.Code(rule.Id)).ToList();
        var shown = ids.Count <= MostRules
            ? ids
            : [.. ids.Take(MostRules), Said.Count(ids.Count - MostRules, "other")];
        return string.Join(
            ", and ",
            all.Where(way => way.Rule is null).Select(Of).Prepend($"rules {Said.List(shown, "and")}"));
    }

    /// <summary>
    /// That two rules do the same with leads, or what else a rule does if it or its pool is the same as
    /// before.
    /// </summary>
    public string Decisions(LeadChange change) => change switch
    {
        { IsSameDecision: true } => "the same decision",
        { Before.Rule: { } before, After.Rule: { } after }
            when before.Id == after.Id || Pool(before.Distribute.To) == Pool(after.Distribute.To) =>
            markup.Words(string.Join("; ", change.Decisions)),
        _ => "",
    };

    /// <summary>The lead as <c>explain</c> takes it.</summary>
    public string Of(ExampleLead example) => markup.Code(Arguments(example));

    /// <summary>The lead as <c>explain</c> takes it, for a shell.</summary>
    public static string Arguments(ExampleLead example)
    {
        var set = example.Values.Select(value => ShellText.Quoted($"{value.Field}={value.Value}")).ToList();
        return string.Join(
            ' ', ["--at", example.ReceivedText, .. set.Count == 0 ? [] : set.Prepend("--set")]);
    }

    private static string Pool(Target to) =>
        to.Team is { } team
            ? $"team {team}"
            : string.Join(", ", to.Person is { } person ? [person] : to.People);
}
