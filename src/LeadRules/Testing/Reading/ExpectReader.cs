using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Text;

namespace LeadRules.Testing.Reading;

/// <summary>What is expected of a lead.</summary>
internal static class ExpectReader
{
    /// <summary>The expectations; why it should be rejected, if it should.</summary>
    /// <param name="value">What is written.</param>
    /// <param name="earlier">The ids of the leads that it can be a duplicate of.</param>
    public static (ImmutableArray<Expectation>? Expect, RejectReason? Rejected) Read(
        Value value, IEnumerable<string> earlier)
    {
        RejectReason? rejected = null;
        var expect = value.Form(value.Owner, form =>
        {
            rejected = form.Find("rejected", TestUnits.Rejected);
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
        var events = form.Read<Expectation?>("events", null, value => new ExactEvents(value.Span, Events(value)));
        var among = form.Read<Expectation?>("among", null, value => new EventsAmong(value.Span, Events(value)));
        var never = form.Read("never", [], Events).Select(pattern => new NeverEvent(pattern));
        return values.Append(events).Append(among).Concat(never).OfType<Expectation>();
    }

    private static ValueExpectation? Value(Form form, string key, Func<Value, string?> read) =>
        form.Read(key, null, value => read(value) is { } expected
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
                $"{value.Owner} expects a duplicate of lead {Wording.Quote(id)}, and no lead above has that id",
                value.Draft.Suggestions.DidYouMean(id, earlier));
        }

        return id;
    }

    private static ImmutableArray<EventPattern> Events(Value value) => value.List(EventPatternReader.Read);
}
