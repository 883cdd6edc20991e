using LeadRules.Diagnostics;
using LeadRules.Policies;
using NodaTime;
using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>Says what the analysis of rules found, each at its rule.</summary>
internal sealed class RuleReport
{
    private readonly Policy _policy;
    private readonly SourceMap _sources;
    private readonly Report _report;
    private readonly Ignores _ignores;
    private readonly Lazy<RealWalk> _walk;

    /// <summary>A report about the rules of a policy, without what comments in it ignore.</summary>
    public RuleReport(Policy policy, SourceMap sources, Report report, Ignores ignores)
    {
        _policy = policy;
        _sources = sources;
        _report = report;
        _ignores = ignores;
        _walk = new(() => new(policy));
    }

    /// <summary>Adds what was found.</summary>
    public void Add(RuleAnalysis rules)
    {
        foreach (var met in rules.NeverMet)
        {
            Add(met);
        }

        foreach (var reached in rules.NeverReached)
        {
            Add(reached);
        }

        foreach (var hidden in rules.PartlyHidden)
        {
            Add(hidden);
        }

        foreach (var unattended in rules.Unattended)
        {
            Add(unattended);
        }

        AddGaps(rules.Gaps);
        foreach (var undecided in rules.Undecided)
        {
            Add(undecided);
        }
    }

    private void Add(NeverMet rule) => _report.Add(
        DiagnosticCodes.NeverMet,
        SpanOf(rule.Rule),
        $"no lead can meet what {Named(rule.Rule)} asks{OfFields(rule.Because)}",
        "correct its criteria, or take it out");

    private void Add(NeverReached rule)
    {
        var blocking = rule.Blocking.Select(Named).ToList();
        var why = blocking switch
        {
            [] => "the channels of its leads do not go to the rules",
            [var only] => $"{only} takes every lead that it matches",
            _ => $"{string.Join(", ", blocking[..^1])} and {blocking[^1]} together take every lead "
                + "that it matches",
        };
        _report.Add(
            DiagnosticCodes.NeverReached,
            SpanOf(rule.Rule),
            $"{Named(rule.Rule)} is never reached: {why}",
            blocking is [] ? "take it out" : $"move it up, above {blocking[0]}, or take it out");
    }

    private void Add(PartlyHidden rule) => Add(
        DiagnosticCodes.PartlyHidden,
        SpanOf(rule.Rule),
        () => $"{Named(rule.Rule)} is hidden in part: {Named(rule.By)}, which asks less, takes "
            + $"{_walk.Value.ConfirmHidden(rule.Example, rule.Rule, rule.By)}",
        $"move it up, above {Named(rule.By)}, if such leads are its own");

    private void Add(Unattended rule) => Add(
        DiagnosticCodes.NobodyOnShift,
        SpanOf(rule.Rule),
        () => Describe(rule),
        "give somebody a shift then, or say in `if_nobody` who else takes such leads");

    private string Describe(Unattended rule)
    {
        var example = _walk.Value.ConfirmHeld(rule.Example, rule.Rule);
        var (index, category) = rule.Department;
        var store = $"store {Wording.Quote(_policy.Stores[index].Id)}";
        var open = category is null ? store : $"{Wording.Quote(category)} of {store}";
        var until = ExampleLead.Written(((Instant)rule.Time.End).InZone(_policy.Stores[index].Timezone));
        return $"nobody of the pool of {Named(rule.Rule)} is on shift while {open} is open, first from "
            + $"{ExampleLead.Written(example.Received)} until {until}: {ShownLead(example)} is held";
    }

    private void AddGaps(ImmutableArray<Lazy<ExampleLead>> gaps)
    {
        if (!gaps.IsEmpty)
        {
            Add(
                DiagnosticCodes.Unrouted,
                SpanOfRules,
                () => $"no rule takes {Wording.OneOf([.. Shown(gaps)])}",
                "add a rule without `when` at the end, or one for such leads");
        }
    }

    private IEnumerable<string> Shown(ImmutableArray<Lazy<ExampleLead>> gaps) => gaps
        .Select(lead => ShownLead(_walk.Value.Confirm(lead.Value, new(DestinationKind.Unrouted))))
        .Distinct(StringComparer.Ordinal);

    // Examples take far longer than the rest: they are made where they are read.
    private void Add(DiagnosticCode code, SourceSpan span, Func<string> message, string help)
    {
        if (!_ignores.LeaveOut(code.Id, span))
        {
            _report.Add(code, span, message(), help);
        }
    }

    private void Add(Undecided undecided)
    {
        var what = undecided switch
        {
            { Rule: null } => "whether the rules take every lead",
            { Rule: { } rule, Code: "LR306" } => $"whether any lead can meet {Named(rule)}",
            { Rule: { } rule, Code: "LR401" } => $"whether any lead reaches {Named(rule)}",
            { Rule: { } rule, Code: "LR404" } =>
                $"whether somebody is always on shift for leads of {Named(rule)}",
            { Rule: { } rule } => $"whether a wider rule hides a part of {Named(rule)}",
        };
        _report.Add(
            DiagnosticCodes.Of(undecided.Code) with { Severity = Severity.Note },
            undecided.Rule is { } about ? SpanOf(about) : SpanOfRules,
            $"{what} is not known: the question is too large, or a pattern in it cannot be analysed");
    }

    private SourceSpan SpanOfRules => _sources.Of(_policy)!.Value;

    private SourceSpan SpanOf(int rule) => _sources.Of(_policy.Rules[rule])!.Value;

    private string Named(int rule) => $"rule {Wording.Quote(_policy.Rules[rule].Id)}";

    private static string ShownLead(ExampleLead lead) =>
        lead.Values.IsEmpty ? $"an empty lead {lead}" : $"{lead}";

    private static string OfFields(ImmutableArray<Criterion> criteria)
    {
        var fields = criteria.SelectMany(CriterionParts.TestsOf).Select(FieldOf).Distinct().ToList();
        return fields switch
        {
            [] => "",
            [var only] => $" of {only}",
            _ => $" of {string.Join(", ", fields[..^1])} and {fields[^1]} together",
        };
    }

    private static string FieldOf(Criterion test) =>
        test is ReceivedTest ? "received" : CriterionParts.FieldOf(test).Name;
}
