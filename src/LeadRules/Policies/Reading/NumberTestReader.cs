using LeadRules.Policies.Shapes;

namespace LeadRules.Policies.Reading;

/// <summary>Criteria on numbers (P9).</summary>
internal static class NumberTestReader
{
    private static readonly Shape One = Units.Number.Shape;

    private static readonly FormShape Tests = new(
        "number_tests",
        TestReader.EqualTo(One),
        TestReader.In(One),
        TestReader.Not(One),
        new Key("min", One, "The least that it can be."),
        new Key("max", One, "The most that it can be."),
        TestReader.Existence)
    {
        KeepsOrder = true,
    };

    public static Shape Shape { get; } = TestReader.ShapeOf("number_criterion", One, Tests);

    public static Criterion? Read(Field field, Value value)
    {
        return TestReader.Read(value, Tests, In, form =>
        [
            form.Test("equals", In),
            form.Test("in", In),
            form.Test("not", value => Of(NumberOperator.NotIn, value)),
            form.Test("min", value => Bound(NumberOperator.Min, value)),
            form.Test("max", value => Bound(NumberOperator.Max, value)),
            form.Exists(field),
        ]);

        Criterion In(Value value) => Of(NumberOperator.In, value);

        NumberTest Of(NumberOperator compare, Value value) =>
            new(field, compare, value.OneOrMore(Units.Number));

        NumberTest? Bound(NumberOperator compare, Value value) =>
            value.Read(Units.Number) is { } bound ? new NumberTest(field, compare, [bound]) : null;
    }
}
