using System.Collections.Immutable;
using LeadRules.Analysis;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Rules;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Testing.Coverage;

/// <summary>
/// What of a policy its tests reach. Give it to the <see cref="TestRunner"/>, run the tests, then ask.
/// </summary>
public sealed class TestCoverage : IRoutingWatch
{
    private const string NoTest = "no test";

    private readonly Policy _policy;
    private readonly SourceMap _sources;
    private readonly Calendar _calendar;
    private readonly Criteria _criteria;
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);
    private readonly HashSet<Criterion> _held = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Criterion> _failed = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(string Escalation, Duration After, StepAction? Do)> _steps = [];

    /// <summary>Nothing of the policy is reached yet.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="sources">Where its parts stand.</param>
    public TestCoverage(Policy policy, SourceMap sources)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(sources);
        _policy = policy;
        _sources = sources;
        _calendar = new Calendar(policy);
        _criteria = new Criteria(_calendar);
    }

    /// <summary>
    /// All that tests can reach, in policy order. A rule that no test reached is analysed: if no lead can
    /// reach it, or meet its criteria, that is why.
    /// </summary>
    public ImmutableArray<CoveragePoint> Points()
    {
        var dead = DeadRules.Of(_policy, rule => !_rules.Contains(rule.Id));
        return
        [
            .. _policy.Rules.SelectMany(rule => OfRule(rule, dead.GetValueOrDefault(rule.Id))),
            .. _policy.Escalations.SelectMany(OfEscalation),
        ];
    }

    void IRoutingWatch.Asked(Lead lead, int from, PlannedRule? taken)
    {
        if (taken is not null)
        {
            _rules.Add(taken.Rule.Id);
        }

        foreach (var rule in _policy.Rules.Take((taken?.Index ?? _policy.Rules.Length - 1) + 1).Skip(from))
        {
            if (rule.Enabled && RuleBook.IsInDates(rule, lead, _calendar))
            {
                Ask(rule.When, lead);
            }
        }
    }

    void IRoutingWatch.Reached(Escalation escalation, DueItem item) =>
        _steps.Add((escalation.Id, item.After, item.Do));

    // Parts are asked in the order written until one decides, as the router's plain walk does.
    private bool Ask(Criterion criterion, Lead lead)
    {
        switch (criterion)
        {
            case AllOf all:
                return all.Parts.All(part => Ask(part, lead));
            case AnyOf any:
                return any.Parts.Any(part => Ask(part, lead));
            case Not not:
                return !Ask(not.Part, lead);
            default:
                var holds = _criteria.Hold(criterion, lead);
                (holds ? _held : _failed).Add(criterion);
                return holds;
        }
    }

    private IEnumerable<CoveragePoint> OfRule(Rule rule, string? deadBy)
    {
        var name = $"rule {Wording.Quote(rule.Id)}";
        var why = !rule.Enabled ? "the rule is not enabled" : deadBy is null ? NoTest : $"dead by {deadBy}";
        yield return new CoveragePoint(
            CoverageKind.Rule, _sources.Of(rule), $"{name} takes a lead",
            _rules.Contains(rule.Id) ? null : why);
        foreach (var test in Tests(rule.When))
        {
            var what = $"{CriterionText.Of(test)} of {name}";
            CoveragePoint Point(string happens, HashSet<Criterion> seen) => new(
                CoverageKind.Criterion, _sources.Of(test), $"{what} {happens}",
                seen.Contains(test) ? null : why);
            yield return Point("holds", _held);
            yield return Point("fails", _failed);
        }
    }

    private IEnumerable<CoveragePoint> OfEscalation(Escalation escalation)
    {
        var name = $"escalation {Wording.Quote(escalation.Id)}";
        if (escalation.LateAfter is { } late)
        {
            yield return Point(late, null, _sources.Of(escalation), $"late_after of {name} passes");
        }

        foreach (var step in escalation.Steps)
        {
            var after = DurationText.Of(step.After);
            yield return Point(
                step.After, step.Do, _sources.Of(step), $"step after {after} of {name} happens");
        }

        CoveragePoint Point(Duration after, StepAction? action, SourceSpan? span, string what) => new(
            CoverageKind.Step, span, what, _steps.Contains((escalation.Id, after, action)) ? null : NoTest);
    }

    private static IEnumerable<Criterion> Tests(Criterion criterion) => criterion switch
    {
        AllOf all => all.Parts.SelectMany(Tests),
        AnyOf any => any.Parts.SelectMany(Tests),
        Not not => Tests(not.Part),
        _ => [criterion],
    };
}
