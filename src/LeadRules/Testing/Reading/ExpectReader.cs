using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;

namespace LeadRules.Testing.Reading;

/// <summary>What is expected of a lead.</summary>
internal static class ExpectReader
{
    private static readonly Shape IdOrNone =
        new EitherShape(new WordsShape([ValueExpectation.None]), TextShape.Id);

    private static readonly Shape EventsShape = new ListShape(EventPatternReader.Shape);

    public static FormShape Shape { get; } = new(
        "expectation",
        new Key("rule", IdOrNone, "The rule that it is under, or none."),
        new Key("owner", IdOrNone, "Its owner, or none."),
        new Key("outcome", TestUnits.Outcome.Shape, "What routing made of it."),
        new Key("status", Words.Status.Shape, "Its status."),
        new Key("late", Words.Flag.Shape, "Whether it is late."),
        new Key("duplicate_of", TextShape.Some, "The lead that it is a duplicate of, or none."),
        Keys.Unit("rejected", TestUnits.Rejected, "Why it is no lead at all."),
        new Key("events", EventsShape, "All that happens to it, in order, and nothing else."),
        new Key("among", EventsShape, "What happens to it in that order, perhaps with more between."),
        new Key("never", EventsShape, "What does not happen to it."));

    /// <summary>Where nothing is written.</summary>
    public static (ImmutableArray<Expectation>? Expect, RejectReason? Rejected) Nothing => default;

    /// <summary>The expectations; why it should be rejected, if it should.</summary>
    /// <param name="value">What is written.</param>
    /// <param name="earlier">The ids of the leads that it can be a duplicate of.</param>
    public static (ImmutableArray<Expectation>? Expect, RejectReason? Rejected) Read(
        Value value, IEnumerable<string> earlier)
    {
        RejectReason? rejected = null;
        var expect = value.Form(Shape, value.Owner, form =>
        {
            rejected = form.Find<RejectReason>("rejected");
            return Expectations(form, earlier).ToList();
        });
        return (expect?.ToImmutableArray(), rejected);
    }

    private static IEnumerable<Expectation> Expectations(Form form, IEnumerable<string> earlier)
    {
        Expectation?[] values =
        [
            Value(form, "rule", value => Refer(value, Kind.Rule)),
            Value(form, "owner", value => Refer(value, Kind.Person)),
            Value(form, "outcome", value => Word(value, TestUnits.Outcome)),
            Value(form, "status", value => Word(value, Words.Status)),
            Value(form, "late", value => Word(value, Words.Flag)),
            Value(form, "duplicate_of", value => Lead(value, earlier)),
        ];
        var events = form.Read<Expectation?>(
            "events", null, (value, _) => new ExactEvents(value.Span, Events(value)));
        var among = form.Read<Expectation?>(
            "among", null, (value, _) => new EventsAmong(value.Span, Events(value)));
        var never = form.Read("never", ImmutableArray<EventPattern>.Empty, (value, _) => Events(value))
            .Select(pattern => new NeverEvent(pattern));
        return values.Append(events).Append(among).Concat(never).OfType<Expectation>();
    }

    private static ValueExpectation? Value(Form form, string key, Func<Value, string?> read) =>
        form.Read<ValueExpectation?>(key, null, (value, _) => read(value) is { } expected
            ? new ValueExpectation(value.Span, key, expected)
            : null);

    private static string? Refer(Value value, Kind kind) =>
        value.Node is ScalarNode { Text: ValueExpectation.None }
            ? ValueExpectation.None
            : value.Refer(kind, $"{value.Owner} expects");

    private static string? Word<T>(Value value, Unit<T> unit)
        where T : struct =>
        value.Read(unit) is null ? null : value.Text();

    private static string? Lead(Value value, IEnumerable<string> earlier)
    {
        if (value.SomeText("the id of a lead") is not { } id)
        {
            return null;
        }

        if (id != ValueExpectation.None && !earlier.Contains(id, StringComparer.Ordinal))
        {
            value.Draft.Report.Add(
                DiagnosticCodes.UnknownReference,
                value.Span,
                $"{value.Owner} expects a duplicate of lead {Wording.Quote(id)}, "
                    + "and no lead above has that id",
                value.Draft.Suggestions.DidYouMean(id, earlier));
        }

        return id;
    }

    private static ImmutableArray<EventPattern> Events(Value value) => value.List(EventPatternReader.Read);
}
