using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Routing.Rules;

/// <summary>What the rules ask of one field: its values in classes, and for each class the rules that it leaves.</summary>
internal abstract class FieldIndex
{
    /// <summary>The bitset of rules that are still in the race for a lead with its value of this field.</summary>
    public abstract ulong[] RulesFor(Lead lead);

    /// <summary>The index of a field by what each rule asks of it, null for a rule that asks nothing.</summary>
    public static FieldIndex Of(Criterion[]?[] rules)
    {
        var field = FieldOf(rules.First(parts => parts is not null)![0])!;
        return field.Kind switch
        {
            FieldKind.Number => new NumberIndex(field, rules),
            FieldKind.Boolean => new BooleanIndex(rules),
            _ => new TextIndex(field, rules),
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

    /// <summary>The rules that hold something, as bits.</summary>
    public static ulong[] Bits(int rules, Func<int, bool> holds)
    {
        var bits = new ulong[(rules + 63) / 64];
        for (var rule = 0; rule < rules; rule++)
        {
            if (holds(rule))
            {
                bits[rule / 64] |= 1UL << (rule % 64);
            }
        }

        return bits;
    }

    /// <summary>The rules all of whose parts pass a value of some class.</summary>
    protected static ulong[] Passing(Criterion[]?[] rules, Func<Criterion, bool> passes) =>
        Bits(rules.Length, rule => rules[rule] is not { } parts || parts.All(passes));
}
