using LeadRules.Policies.Shapes;

namespace LeadRules.Policies.Reading;

/// <summary>Criteria on booleans (P7, P8).</summary>
internal static class BooleanTestReader
{
    private static readonly Shape One = Words.Flag.Shape;

    private static readonly FormShape Tests = new(
        "boolean_tests",
        TestReader.EqualTo(One),
        TestReader.In(One),
        TestReader.Not(One),
        TestReader.Existence)
    {
        KeepsOrder = true,
    };

    public static Shape Shape { get; } = TestReader.ShapeOf("boolean_criterion", One, Tests);

    public static Criterion? Read(Field field, Value value)
    {
        return TestReader.Read(value, Tests, In, form =>
        [
            form.Test("equals", In),
            form.Test("in", In),
            form.Test("not", value => Of(value, isNegated: true)),
            form.Exists(field),
        ]);

        Criterion In(Value value) => Of(value, isNegated: false);

        BooleanTest Of(Value value, bool isNegated) => new(
            field,
            value.OneOrMore(Words.Flag),
            isNegated);
    }
}
