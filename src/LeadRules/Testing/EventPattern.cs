using LeadRules.Diagnostics;
using LeadRules.Routing;

namespace LeadRules.Testing;

/// <summary>What an event of a lead has to be; what is null may be anything.</summary>
/// <param name="Span">Where the pattern stands.</param>
/// <param name="Kind">What happened.</param>
internal sealed record EventPattern(SourceSpan Span, EventKind Kind)
{
    /// <summary>The person of the event (R18), or <c>none</c>.</summary>
    public string? Person { get; init; }

    /// <summary>The detail of the event (R18), or <c>none</c>.</summary>
    public string? Detail { get; init; }

    /// <summary>The rule that the lead is under then, or <c>none</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>When; relative to the receipt of the lead.</summary>
    public TestTime? At { get; init; }

    public bool Matches(RoutingEvent happened, LeadStory story) =>
        happened.Kind == Kind
        && Allows(Person, happened.Person)
        && Allows(Detail, happened.Detail)
        && Allows(Rule, happened.Rule)
        && (At is not { } at || story.Clock.At(at) == happened.At);

    /// <summary>The pattern as a test writes it.</summary>
    public string Written(LeadStory story) =>
        EventText.Of(Kind, Person, Detail, Rule, At is { } at ? story.Since(story.Clock.At(at)) : null);

    private static bool Allows(string? expected, string? actual) =>
        expected is null || expected == (actual ?? ValueExpectation.None);
}

/// <summary>Events as a test writes them.</summary>
internal static class EventText
{
    /// <summary>Whether the value under an event's name is its detail; else it is its person.</summary>
    public static bool IsByDetail(EventKind kind) =>
        kind is EventKind.Offered or EventKind.AutoReply or EventKind.Status or EventKind.Duplicate;

    /// <summary>Something that happened, with all that a test could ask of it.</summary>
    public static string Of(RoutingEvent happened, LeadStory story) => Of(
        happened.Kind, happened.Person, happened.Detail, happened.Rule, story.Since(happened.At));

    /// <summary>An event by its parts, each perhaps left out.</summary>
    public static string Of(EventKind kind, string? person, string? detail, string? rule, string? at)
    {
        var (value, name, other) = IsByDetail(kind) ? (detail, "person", person) : (person, "detail", detail);
        var head = value is null ? kind.Written() : $"{kind.Written()}: {value}";
        var rest = new (string Key, string? Value)[] { (name, other), ("rule", rule), ("at", at) }
            .Where(part => part.Value is not null).Select(part => $", {part.Key}: {part.Value}");
        return head + string.Concat(rest);
    }
}
