using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Routing.Rules;

/// <summary>
/// What the rules ask of one field: its values in classes, and for each class the rules that it leaves.
/// </summary>
internal abstract class FieldIndex(Field field, RuleSets sets)
{
    /// <summary>
    /// The set of rules that are still in the race for a lead with its value of this field.
    /// </summary>
    public int RulesFor(Lead lead)
    {
        var value = lead[field.Slot];
        if (value.Memo is Class known && ReferenceEquals(known.Of, this))
        {
            return known.Rules;
        }

        var found = ClassOf(value);
        if (!ReferenceEquals(value, FieldValue.None))
        {
            value.Memo = found;
        }

        return found.Rules;
    }

    /// <summary>The class that a value is of.</summary>
    protected abstract Class ClassOf(FieldValue value);

    /// <summary>The class of values that all the given rules' parts on this field pass, or not.</summary>
    protected Class ClassFor(Criterion[]?[] rules, Func<Criterion, bool> passes) =>
        new(this, sets.Add(rule => rules[rule] is not { } parts || parts.All(passes)));

    /// <summary>
    /// The index of a field by what each rule asks of it, null for a rule that asks nothing.
    /// </summary>
    public static FieldIndex Of(Criterion[]?[] rules, RuleSets sets)
    {
        var field = FieldOf(rules.First(parts => parts is not null)![0])!;
        return field.Kind switch
        {
            FieldKind.Number => new NumberIndex(field, rules, sets),
            FieldKind.Boolean => new BooleanIndex(field, rules, sets),
            _ => new TextIndex(field, rules, sets),
        };
    }

    /// <summary>The field of a criterion that can be indexed; null for one that cannot.</summary>
    public static Field? FieldOf(Criterion criterion) => criterion switch
    {
        TextTest { Operator: not TextOperator.Contains } text => text.Field,
        NumberTest number => number.Field,
        BooleanTest boolean => boolean.Field,
        ExistsTest exists => exists.Field,
        _ => null,
    };

    /// <summary>
    /// Values that no rule tells apart. A value keeps its class: most are asked about again and again.
    /// </summary>
    /// <param name="Of">The index that it is a class of.</param>
    /// <param name="Rules">The set of rules that such a value leaves in the race.</param>
    protected sealed record Class(FieldIndex Of, int Rules);
}
