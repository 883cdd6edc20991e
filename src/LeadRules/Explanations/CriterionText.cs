using System.Buffers;
using System.Globalization;
using LeadRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Explanations;

/// <summary>Writes criteria as a policy does, on one line.</summary>
internal static class CriterionText
{
    private const int MostValues = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",[]{}:#'\"");

    private static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Of(Criterion criterion) => criterion switch
    {
        AllOf all => all.Parts is [var only] ? Of(only) : $"all: {List(all.Parts.Select(InBraces))}",
        AnyOf any => $"any: {List(any.Parts.Select(InBraces))}",
        Not not => $"not: {InBraces(not.Part)}",
        TextTest test => $"{test.Field.Name}: {Text(test)}",
        PatternTest test => $"{test.Field.Name}: {{ matches: '{Doubled(test.Pattern.ToString())}' }}",
        NumberTest test => $"{test.Field.Name}: {Number(test)}",
        BooleanTest test => $"{test.Field.Name}: {Boolean(test)}",
        ExistsTest test => $"{test.Field.Name}: {{ exists: {FieldText.Boolean(test.Expected)} }}",
        _ => $"received: {{ {Received((ReceivedTest)criterion)} }}",
    };

    public static string Time(LocalTime time) => Times.Format(time);

    public static string Day(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => "mon",
        IsoDayOfWeek.Tuesday => "tue",
        IsoDayOfWeek.Wednesday => "wed",
        IsoDayOfWeek.Thursday => "thu",
        IsoDayOfWeek.Friday => "fri",
        IsoDayOfWeek.Saturday => "sat",
        _ => "sun",
    };

    private static string InBraces(Criterion criterion) => criterion is AllOf { Parts.Length: not 1 } all
        ? $"{{ {string.Join(", ", all.Parts.Select(Of))} }}"
        : $"{{ {Of(criterion)} }}";

    private static string Text(TextTest test)
    {
        var values = OneOrList(test.Values.Select(value => Scalar(value.Written)));
        return test.Operator switch
        {
            TextOperator.In => values,
            TextOperator.NotIn => $"{{ not: {values} }}",
            TextOperator.StartsWith => $"{{ starts_with: {values} }}",
            _ => $"{{ contains: {values} }}",
        };
    }

    private static string Number(NumberTest test)
    {
        var values = OneOrList(test.Values.Select(FieldText.Number));
        return test.Operator switch
        {
            NumberOperator.In => values,
            NumberOperator.NotIn => $"{{ not: {values} }}",
            NumberOperator.Min => $"{{ min: {values} }}",
            _ => $"{{ max: {values} }}",
        };
    }

    private static string Boolean(BooleanTest test)
    {
        var values = OneOrList(test.Values.Select(FieldText.Boolean));
        return test.Negated ? $"{{ not: {values} }}" : values;
    }

    private static string Received(ReceivedTest test)
    {
        string?[] parts =
        [
            test.Days is { } days ? $"days: {Days(days)}" : null,
            test.Between is { } between ? $"between: {Time(between.Start)}-{Time(between.End)}" : null,
            test.From is { } from ? $"from: {LocalDatePattern.Iso.Format(from)}" : null,
            test.Until is { } until ? $"until: {LocalDatePattern.Iso.Format(until)}" : null,
            test.Open is { } open ? $"open: {FieldText.Boolean(open)}" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>Runs of days as ranges: <c>mon-fri, sun</c>.</summary>
    public static string Days(DaySet days)
    {
        var written = new List<string>();
        for (var day = 1; day <= 7; day++)
        {
            var first = day;
            while (day <= 7 && days.Contains((IsoDayOfWeek)day))
            {
                day++;
            }

            if (day > first)
            {
                var (start, end) = (Day((IsoDayOfWeek)first), Day((IsoDayOfWeek)(day - 1)));
                written.Add(day == first + 1 ? start : $"{start}-{end}");
            }
        }

        return written is ["mon-sun"] ? "daily" : string.Join(", ", written);
    }

    private static string OneOrList(IEnumerable<string> values)
    {
        var list = values.ToList();
        return list.Count == 1 ? list[0] : List(list);
    }

    private static string List(IEnumerable<string> values)
    {
        var list = values.ToList();
        var shown = string.Join(", ", list.Take(MostValues));
        var more = list.Count - MostValues;
        return more > 0
            ? string.Create(CultureInfo.InvariantCulture, $"[{shown}, … {more} more]")
            : $"[{shown}]";
    }

    private static string Scalar(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny(Marks) ? $"'{Doubled(text)}'" : text;

    private static string Doubled(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
