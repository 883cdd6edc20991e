namespace LeadRules.Policies.Reading;

/// <summary>Criteria on booleans (P7, P8).</summary>
internal static class BooleanTestReader
{
    public static Criterion? Read(Field field, Value value)
    {
        return TestReader.Read(value, In, form =>
        [
            form.Test("equals", In),
            form.Test("in", In),
            form.Test("not", value => Of(value, isNegated: true)),
            form.Exists(field),
        ]);

        Criterion In(Value value) => Of(value, isNegated: false);

        BooleanTest Of(Value value, bool isNegated) => new(
            field,
            [.. TestReader.OneOrMore(value).Select(one => one.Read(Words.Flag)).OfType<bool>()],
            isNegated);
    }
}
