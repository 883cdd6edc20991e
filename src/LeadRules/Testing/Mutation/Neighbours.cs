using LeadRules.Policies;

namespace LeadRules.Testing.Mutation;

/// <summary>
/// Rules that no lead can match both of, as far as one field says so: to swap them would change nothing, and
/// no test could tell.
/// </summary>
internal static class Neighbours
{
    public static bool AreApart(Rule one, Rule other)
    {
        var theirs = Parts(other.When).ToList();
        return one.Until < other.From || other.Until < one.From
            || Parts(one.When).Any(part =>
                theirs.Exists(their => AreApart(part, their) || AreApart(their, part)));
    }

    private static bool AreApart(Criterion one, Criterion other) => (one, other) switch
    {
        (TextTest { Operator: TextOperator.In } wanted, TextTest { Operator: TextOperator.In } others)
            when wanted.Field == others.Field =>
            !wanted.Values.Select(value => value.Folded)
                .Intersect(others.Values.Select(value => value.Folded)).Any(),
        (TextTest { Operator: not TextOperator.NotIn } test, ExistsTest { Expected: false } missing) =>
            test.Field == missing.Field,
        (NumberTest { Operator: not NumberOperator.NotIn } test, ExistsTest { Expected: false } missing) =>
            test.Field == missing.Field,
        (NumberTest { Operator: NumberOperator.Min } min, NumberTest { Operator: NumberOperator.Max } max) =>
            min.Field == max.Field && min.Values[0] > max.Values[0],
        (ExistsTest { Expected: true } there, ExistsTest { Expected: false } missing) =>
            there.Field == missing.Field,
        _ => false,
    };

    // All parts of nested `all`s must hold.
    private static IEnumerable<Criterion> Parts(Criterion criterion) =>
        criterion is AllOf all ? all.Parts.SelectMany(Parts) : [criterion];
}
