using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Routing.Rules;

/// <summary>
/// A field of numbers: a class for each number that a rule names, one for each gap between two of them and at
/// either end, and one for missing.
/// </summary>
internal sealed class NumberIndex : FieldIndex
{
    private readonly decimal[] _points;

    // The first integers that are not below each point: among integers, far faster to search.
    private readonly long[] _wholes;
    private readonly bool[] _isWhole;
    private readonly Class[] _atPoint;
    private readonly Class[] _below;
    private readonly Class _missing;

    public NumberIndex(Field field, Criterion[]?[] rules, RuleSets sets)
        : base(field, sets)
    {
        _points = [.. rules.SelectMany(parts => parts ?? []).OfType<NumberTest>()
            .SelectMany(test => test.Values).Distinct().Order()];
        _wholes = [.. _points.Select(
            point => (long)Math.Clamp(Math.Ceiling(point), long.MinValue, long.MaxValue))];
        _isWhole = [.. _points.Zip(_wholes).Select(pair => pair.First == pair.Second)];
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

        if (value.Whole is { } whole && whole < long.MaxValue)
        {
            var first = FirstNotBelow(whole);
            return first < _wholes.Length && _wholes[first] == whole ? _atPoint[first] : _below[first];
        }

        var found = Array.BinarySearch(_points, value.Number);
        return found >= 0 ? _atPoint[found] : _below[~found];
    }

    private int FirstNotBelow(long whole)
    {
        var (low, high) = (0, _wholes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = IsNotBelow(middle, whole) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    // A point between this integer and the one before lies below it.
    private bool IsNotBelow(int point, long whole) =>
        _wholes[point] > whole || (_wholes[point] == whole && _isWhole[point]);

    // Any number below the point of that index, and above the one before it.
    private bool PassesInGap(Criterion part, int gap) => part switch
    {
        NumberTest { Operator: NumberOperator.Min } test => gap > 0 && test.Values[0] <= _points[gap - 1],
        NumberTest { Operator: NumberOperator.Max } test =>
            gap < _points.Length && test.Values[0] >= _points[gap],
        NumberTest test => test.Operator == NumberOperator.NotIn,
        ExistsTest exists => exists.Expected,
        _ => throw new InvalidOperationException("not a test of a number"),
    };
}
