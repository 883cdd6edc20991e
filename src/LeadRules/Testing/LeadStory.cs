using LeadRules.Diagnostics;
using LeadRules.Routing;
using NodaTime;

namespace LeadRules.Testing;

/// <summary>What happened to a lead of a test.</summary>
/// <param name="lead">The lead.</param>
/// <param name="clock">Counts from its receipt.</param>
internal sealed class LeadStory(TestLead lead, TestClock clock)
{
    /// <summary>The lead as messages name it.</summary>
    public string Name => $"lead {Wording.Quote(lead.Id)}";

    public TestLead Lead => lead;

    public TestClock Clock => clock;

    /// <summary>In order.</summary>
    public List<RoutingEvent> Events { get; } = [];

    /// <summary>What has become of it in the end; null: the test ended before it arrived.</summary>
    public LeadResult? Result { get; set; }

    /// <summary>The time since its receipt, as a test writes it.</summary>
    public string Since(Instant at) => clock.Written(at);

    /// <summary>A value of the lead's result by its name in an expectation; <c>none</c> for none.</summary>
    public string Value(string what) => ValueOrNull(what) ?? ValueExpectation.None;

    private string? ValueOrNull(string what) => what switch
    {
        "rule" => Result?.Rule,
        "owner" => Result?.Owner,
        "outcome" => Result?.Outcome.Written(),
        "status" => Result is { } result ? Leads.Statuses.Written(result.Status) : null,
        "late" => Result is { Late: true } ? "true" : "false",
        "duplicate_of" => Result?.DuplicateOf,
        _ => throw new ArgumentException($"no such value: {what}", nameof(what)),
    };
}
