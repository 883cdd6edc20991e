using System.Collections.Immutable;
using LeadRules.Diagnostics;

namespace LeadRules.Testing;

/// <summary>Something that a test expects of a lead.</summary>
/// <param name="Span">Where it stands.</param>
internal abstract record Expectation(SourceSpan Span)
{
    /// <summary>What differs from it in a lead's story; null: nothing.</summary>
    public abstract Difference? DifferenceIn(LeadStory story);

    /// <summary>The times that it names; a test goes on until then.</summary>
    public virtual IEnumerable<TestTime> Times => [];
}

/// <summary>One value of what has become of a lead in the end.</summary>
/// <param name="Span">Where the expectation stands.</param>
/// <param name="What">The value's name, as written: <c>owner</c>.</param>
/// <param name="Expected">As written; <c>none</c> for none.</param>
internal sealed record ValueExpectation(SourceSpan Span, string What, string Expected) : Expectation(Span)
{
    /// <summary>How an expectation writes that there is nobody or nothing.</summary>
    public const string None = "none";

    public override Difference? DifferenceIn(LeadStory story)
    {
        var actual = story.Value(What);
        return actual == Expected
            ? null
            : new Difference(Span, $"{What} of {story.Name}", [Expected], [actual]);
    }
}

/// <summary>A difference between what a test expects and what is.</summary>
/// <param name="Span">Where the expectation stands.</param>
/// <param name="What">What differs: <c>owner of lead 'first'</c>.</param>
/// <param name="Expected">What was expected; of several events only those that differ.</param>
/// <param name="Actual">What is in its place.</param>
public sealed record Difference(
    SourceSpan Span, string What, ImmutableArray<string> Expected, ImmutableArray<string> Actual);
