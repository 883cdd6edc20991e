using System.Collections.Immutable;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>
/// What the criteria of all kinds of field share: a value, a list of values, or a mapping of tests.
/// </summary>
internal static class TestReader
{
    public static Key Existence { get; } = new("exists", Words.Flag.Shape, "Whether it has a value at all.");

    public static Key EqualTo(Shape one) =>
        new("equals", EitherShape.OneOrMore(one), "What it equals, or any of several.");

    public static Key In(Shape one) => new("in", EitherShape.OneOrMore(one), "What it equals: any of these.");

    public static Key Not(Shape one) =>
        new("not", EitherShape.OneOrMore(one), "What it does not equal: none of these.");

    /// <summary>A value, a list of values or a mapping of tests.</summary>
    public static Shape ShapeOf(string name, Shape one, FormShape tests) =>
        new EitherShape(one, new ListShape(one) { MayBeNothing = false }, tests) { Name = name };

    /// <summary>A test by value where a value or a list stands, or else all tests of the mapping.</summary>
    public static Criterion? Read(
        Value value,
        FormShape shape,
        Func<Value, Criterion> equals,
        Func<Form, IEnumerable<Criterion?>> tests)
    {
        if (value.Node is not MappingNode)
        {
            return equals(value);
        }

        return value.Form(shape, value.What, form => All(tests(form)));
    }

    /// <summary>The test under <paramref name="key"/>, if it is there.</summary>
    public static Criterion? Test(this Form form, string key, Func<Value, Criterion?> read)
    {
        var test = form.Read<Criterion?>(key, null, (value, _) => read(value));
        if (test is not null)
        {
            form.Draft.Sources.Add(test, form.SpanOfKey(key));
        }

        return test;
    }

    public static Criterion? Exists(this Form form, Field field) => form.Test(
        "exists", value => value.Read(Words.Flag) is { } expected ? new ExistsTest(field, expected) : null);

    /// <summary>A value, or each item of a list.</summary>
    public static ImmutableArray<Value> OneOrMore(Value value) =>
        value.Node is SequenceNode ? value.Items() ?? [] : [value];

    private static Criterion All(IEnumerable<Criterion?> tests)
    {
        ImmutableArray<Criterion> parts = [.. tests.OfType<Criterion>()];
        return parts.Length == 1 ? parts[0] : new AllOf(parts);
    }
}
