using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Routing.Rules;

/// <summary>
/// A field of numbers: a class for each number that a rule names, one for each gap between two of them and at either
/// end, and one for missing.
/// </summary>
internal sealed class NumberIndex : FieldIndex
{
    private readonly decimal[] _points;
    private readonly Class[] _atPoint;
    private readonly Class[] _below;
    private readonly Class _missing;

    public NumberIndex(Field field, Criterion[]?[] rules)
        : base(field)
    {
        _points = [.. rules.SelectMany(parts => parts ?? []).OfType<NumberTest>()
            .SelectMany(test => test.Values).Distinct().Order()];
        _atPoint = [.. _points.Select(point => ClassFor(rules, part => Criteria.Passes(part, point)))];
        _below = [.. Enumerable.Range(0, _points.Length + 1)
            .Select(gap => ClassFor(rules, part => PassesInGap(part, gap)))];
        _missing = ClassFor(rules, part => Criteria.Passes(part, (decimal?)null));
    }

    protected override Class ClassOf(FieldValue value)
    {
        if (!value.Exists)
        {
            return _missing;
        }

        var found = Array.BinarySearch(_points, value.Number);
        return found >= 0 ? _atPoint[found] : _below[~found];
    }

    // Any number below the point of that index, and above the one before it.
    private bool PassesInGap(Criterion part, int gap) => part switch
    {
        NumberTest { Operator: NumberOperator.Min } test => gap > 0 && test.Values[0] <= _points[gap - 1],
        NumberTest { Operator: NumberOperator.Max } test => gap < _points.Length && test.Values[0] >= _points[gap],
        NumberTest test => test.Operator == NumberOperator.NotIn,
        ExistsTest exists => exists.Expected,
        _ => throw new InvalidOperationException("not a test of a number"),
    };
}
