using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Testing;

/// <summary>Criteria as reports name them: by the keys that they stand under.</summary>
internal static class CriterionText
{
    public static string Of(Criterion criterion) => criterion switch
    {
        TextTest { Operator: TextOperator.In } test => Key(test.Field),
        TextTest test => $"{Key(test.Field)} {Operator(test.Operator)}",
        PatternTest test => $"{Key(test.Field)} matches",
        NumberTest { Operator: NumberOperator.In } test => Key(test.Field),
        NumberTest test => $"{Key(test.Field)} {Operator(test.Operator)}",
        BooleanTest test => Key(test.Field),
        ExistsTest test => $"{Key(test.Field)} exists",
        ReceivedTest => "'received'",
        AllOf { Parts: [var only] } => Of(only),
        Not => "'not'",
        AnyOf => "'any'",
        _ => "'all'",
    };

    private static string Key(Field field) => Wording.Quote(field.Name);

    private static string Operator(TextOperator compare) => compare switch
    {
        TextOperator.NotIn => "not",
        TextOperator.StartsWith => "starts_with",
        _ => "contains",
    };

    private static string Operator(NumberOperator compare) => compare switch
    {
        NumberOperator.NotIn => "not",
        NumberOperator.Min => "min",
        _ => "max",
    };
}
