using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Rules;

/// <summary>
/// Whether a lead is what a criterion asks (P6 to P11): the plain walk, and the reference for any faster one.
/// </summary>
internal sealed class Criteria(Calendar calendar)
{
    private static readonly Field Category = Field.Named("category");

    /// <summary>Whether the criterion holds for the lead.</summary>
    public bool Hold(Criterion criterion, Lead lead) => criterion switch
    {
        AllOf all => HoldAll(all, lead),
        AnyOf any => HoldAny(any, lead),
        Not not => !Hold(not.Part, lead),
        TextTest text => Passes(text, lead.Text(text.Field)),
        PatternTest pattern => lead.Text(pattern.Field) is { } value && pattern.Pattern.IsMatch(value),
        NumberTest number => Passes(number, lead.Number(number.Field)),
        BooleanTest boolean => Passes(boolean, lead.Oem),
        ExistsTest exists => Exists(exists.Field, lead) == exists.Expected,
        ReceivedTest received => Passes(received, lead),
        _ => throw NoSuch(criterion),
    };

    /// <summary>
    /// The first criterion that does not hold for the lead, looked for inside every <c>all</c>; null: all
    /// hold. Of a test of <c>received</c> it is the one part that fails.
    /// </summary>
    public Criterion? FirstFailing(Criterion criterion, Lead lead) => criterion switch
    {
        AllOf all => all.Parts.Select(part => FirstFailing(part, lead))
            .FirstOrDefault(part => part is not null),
        ReceivedTest received => PartsOf(received).FirstOrDefault(part => !Passes(part, lead)),
        _ => Hold(criterion, lead) ? null : criterion,
    };

    /// <summary>
    /// Whether a test of text, or of whether there is one, passes a value; null is missing.
    /// </summary>
    public static bool Passes(Criterion test, string? value) => test switch
    {
        TextTest text => Passes(text, value),
        ExistsTest exists => value is not null == exists.Expected,
        _ => throw NoSuch(test),
    };

    /// <summary>
    /// Whether a test of a number, or of whether there is one, passes a value; null is missing.
    /// </summary>
    public static bool Passes(Criterion test, decimal? value) => test switch
    {
        NumberTest number => Passes(number, value),
        ExistsTest exists => value is not null == exists.Expected,
        _ => throw NoSuch(test),
    };

    /// <summary>
    /// Whether a test of a boolean, or of whether there is one, passes a value; null is missing.
    /// </summary>
    public static bool Passes(Criterion test, bool? value) => test switch
    {
        BooleanTest boolean =>
            value is { } it ? boolean.Values.Contains(it) != boolean.Negated : boolean.Negated,
        ExistsTest exists => value is not null == exists.Expected,
        _ => throw NoSuch(test),
    };

    private static ImmutableArray<ReceivedTest> PartsOf(ReceivedTest test) =>
    [
        new() { Days = test.Days }, new() { Between = test.Between }, new() { From = test.From },
        new() { Until = test.Until }, new() { Open = test.Open },
    ];

    private static InvalidOperationException NoSuch(Criterion criterion) =>
        new($"no such criterion here: {criterion.GetType().Name}");

    private bool HoldAll(AllOf all, Lead lead)
    {
        foreach (var part in all.Parts)
        {
            if (!Hold(part, lead))
            {
                return false;
            }
        }

        return true;
    }

    private bool HoldAny(AnyOf any, Lead lead)
    {
        foreach (var part in any.Parts)
        {
            if (Hold(part, lead))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Passes(TextTest test, string? value)
    {
        if (value is null)
        {
            return test.Operator == TextOperator.NotIn;
        }

        foreach (var wanted in test.Values)
        {
            var found = test.Operator switch
            {
                TextOperator.StartsWith => value.StartsWith(wanted.Folded, StringComparison.Ordinal),
                TextOperator.Contains => value.Contains(wanted.Folded, StringComparison.Ordinal),
                _ => string.Equals(value, wanted.Folded, StringComparison.Ordinal),
            };
            if (found)
            {
                return test.Operator != TextOperator.NotIn;
            }
        }

        return test.Operator == TextOperator.NotIn;
    }

    private static bool Passes(NumberTest test, decimal? value) => test.Operator switch
    {
        NumberOperator.NotIn => value is not { } number || !test.Values.Contains(number),
        NumberOperator.In => value is { } number && test.Values.Contains(number),
        NumberOperator.Min => value >= test.Values[0],
        _ => value <= test.Values[0],
    };

    private static bool Exists(Field field, Lead lead) => field.Kind switch
    {
        FieldKind.Number => lead.Number(field) is not null,
        FieldKind.Boolean => lead.Oem is not null,
        _ => lead.Text(field) is not null,
    };

    private bool Passes(ReceivedTest test, Lead lead)
    {
        var local = calendar.LocalAt(lead.Store, lead.ReceivedAt);
        return (test.Days is not { } days || days.Contains(local.DayOfWeek))
            && (test.Between is not { } between || between.Holds(local.TimeOfDay))
            && (test.From is not { } from || local.Date >= from)
            && (test.Until is not { } until || local.Date <= until)
            && (test.Open is not { } open
                || calendar.Open(lead.Store, lead.Text(Category)).Holds(lead.ReceivedAt) == open);
    }
}
