namespace LeadRules.Policies.Reading;

/// <summary>Criteria on numbers (P9).</summary>
internal static class NumberTestReader
{
    public static Criterion? Read(Field field, Value value)
    {
        return TestReader.Read(value, In, form =>
        [
            form.Test("equals", In),
            form.Test("in", In),
            form.Test("not", value => Of(NumberOperator.NotIn, value)),
            form.Test("min", value => Bound(NumberOperator.Min, value)),
            form.Test("max", value => Bound(NumberOperator.Max, value)),
            form.Exists(field),
        ]);

        Criterion In(Value value) => Of(NumberOperator.In, value);

        NumberTest Of(NumberOperator compare, Value value) => new(
            field,
            compare,
            [.. TestReader.OneOrMore(value).Select(one => one.Read(Units.Number)).OfType<decimal>()]);

        NumberTest? Bound(NumberOperator compare, Value value) =>
            value.Read(Units.Number) is { } bound ? new NumberTest(field, compare, [bound]) : null;
    }
}
