using System.Collections.Immutable;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>
/// What the criteria of all kinds of field share: a value, a list of values, or a mapping of tests.
/// </summary>
internal static class TestReader
{
    /// <summary>A test by value where a value or a list stands, or else all tests of the mapping.</summary>
    public static Criterion? Read(
        Value value, Func<Value, Criterion> equals, Func<Form, IEnumerable<Criterion?>> tests)
    {
        if (value.Node is not MappingNode)
        {
            return equals(value);
        }

        return value.Form(value.What, form => All(form, tests(form)));
    }

    /// <summary>The test under <paramref name="key"/>, if it is there.</summary>
    public static Criterion? Test(this Form form, string key, Func<Value, Criterion?> read) => form.Read(
        key,
        null,
        value =>
        {
            var test = read(value);
            if (test is not null)
            {
                value.Draft.Sources.Add(test, form.SpanOfKey(key));
            }

            return test;
        });

    public static Criterion? Exists(this Form form, Field field) => form.Test(
        "exists", value => value.Read(Words.Flag) is { } expected ? new ExistsTest(field, expected) : null);

    /// <summary>A value, or each item of a list.</summary>
    public static ImmutableArray<Value> OneOrMore(Value value) =>
        value.Node is SequenceNode ? value.Items() ?? [] : [value];

    private static Criterion All(Form form, IEnumerable<Criterion?> tests)
    {
        ImmutableArray<Criterion> parts = [.. tests.OfType<Criterion>()];
        return parts.Length == 1 ? parts[0] : new AllOf(parts);
    }
}
