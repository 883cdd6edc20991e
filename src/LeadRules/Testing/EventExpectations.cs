using System.Collections.Immutable;
using LeadRules.Diagnostics;

namespace LeadRules.Testing;

/// <summary>All events of a lead, in order.</summary>
internal sealed record ExactEvents(SourceSpan Span, ImmutableArray<EventPattern> Patterns) : Expectation(Span)
{
    public override IEnumerable<TestTime> Times => Patterns.Select(pattern => pattern.At).OfType<TestTime>();

    public override Difference? DifferenceIn(LeadStory story)
    {
        var (wanted, events) = (Patterns, story.Events);
        var shorter = Math.Min(wanted.Length, events.Count);
        var first = 0;
        while (first < shorter && wanted[first].Matches(events[first], story))
        {
            first++;
        }

        if (first == wanted.Length && first == events.Count)
        {
            return null;
        }

        var alike = 0;
        while (alike < shorter - first && wanted[^(alike + 1)].Matches(events[^(alike + 1)], story))
        {
            alike++;
        }

        var missing = wanted[first..^alike];
        return new Difference(
            missing.IsEmpty ? Span : missing[0].Span,
            $"events of {story.Name}",
            [.. missing.Select(pattern => pattern.Written(story))],
            [.. events.Take(first..^alike).Select(happened => EventText.Of(happened, story))]);
    }
}

/// <summary>Events of a lead, in order, others before, between and after them.</summary>
internal sealed record EventsAmong(SourceSpan Span, ImmutableArray<EventPattern> Patterns) : Expectation(Span)
{
    public override IEnumerable<TestTime> Times => Patterns.Select(pattern => pattern.At).OfType<TestTime>();

    public override Difference? DifferenceIn(LeadStory story)
    {
        var next = 0;
        foreach (var pattern in Patterns)
        {
            var from = next;
            while (next < story.Events.Count && !pattern.Matches(story.Events[next], story))
            {
                next++;
            }

            if (next++ == story.Events.Count)
            {
                var instead = story.Events.Skip(from).Where(happened => happened.Kind == pattern.Kind);
                return new Difference(
                    pattern.Span,
                    $"events of {story.Name}",
                    [pattern.Written(story)],
                    [.. instead.Select(happened => EventText.Of(happened, story))]);
            }
        }

        return null;
    }
}

/// <summary>An event that a lead must not have.</summary>
internal sealed record NeverEvent(EventPattern Pattern) : Expectation(Pattern.Span)
{
    public override IEnumerable<TestTime> Times => Pattern.At is { } at ? [at] : [];

    public override Difference? DifferenceIn(LeadStory story)
    {
        foreach (var happened in story.Events)
        {
            if (Pattern.Matches(happened, story))
            {
                return new Difference(
                    Span,
                    $"events of {story.Name}",
                    [$"never {Pattern.Written(story)}"],
                    [EventText.Of(happened, story)]);
            }
        }

        return null;
    }
}
