using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Analysis;

/// <summary>A value of a field of a lead, as a feed or a command line gives it.</summary>
/// <param name="Field">The field, as policies name it.</param>
/// <param name="Value">What stands in it.</param>
public readonly record struct ExampleValue(string Field, string Value);

/// <summary>A real lead that shows something about rules: all that it does not name is missing.</summary>
/// <param name="Values">Its values, in order of field.</param>
/// <param name="Received">When it is received, in the zone of its store.</param>
public sealed record ExampleLead(ImmutableArray<ExampleValue> Values, ZonedDateTime Received)
{
    private const string ReceivedAt = "received_at";

    private static readonly OffsetDateTimePattern Pattern =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<m>");

    /// <summary>When it is received, as a feed writes it: ISO 8601 to the second, with an offset.</summary>
    public string ReceivedText => Written(Received);

    /// <summary>The value of a field; null: missing.</summary>
    public string? this[string field] =>
        Values.Where(value => value.Field == field).Select(value => value.Value).FirstOrDefault();

    /// <summary>The lead that a draft of a space is.</summary>
    internal static ExampleLead Of(Space space, Draft draft, ZonedDateTime received)
    {
        var values = ImmutableArray.CreateBuilder<ExampleValue>();
        var namesStore = space.NamesStores || space.Policies.Any(Intakes.WantsStore);
        foreach (var field in space.Fields)
        {
            var value = field == space.Stores ? space.Stores.ValueOf(draft.Store) : draft[field]?.Written;
            if (value is not null && (field != space.Stores || namesStore))
            {
                values.Add(new(field.Name, value));
            }
        }

        return new(values.DrainToImmutable(), received);
    }

    /// <summary>The lead as a row of a feed, by field.</summary>
    public IReadOnlyDictionary<string, string> ToRow() => Values
        .Append(new(ReceivedAt, Written(Received)))
        .ToFrozenDictionary(value => value.Field, value => value.Value, StringComparer.Ordinal);

    /// <summary>
    /// <c>make=Kia year=2020 at 2026-01-05T10:00:00-05:00</c>, values with spaces in quotes.
    /// </summary>
    public override string ToString()
    {
        var values = Values.Select(each =>
            each.Value.Contains(' ', StringComparison.Ordinal)
                ? $"{each.Field}=\"{each.Value}\""
                : $"{each.Field}={each.Value}");
        return string.Join(' ', values.Append($"at {Written(Received)}"));
    }

    /// <summary>
    /// A time as a feed takes it. An offset of seconds, as before there were zones, cannot be written (P16).
    /// </summary>
    internal static string Written(ZonedDateTime time) =>
        Pattern.Format(
            (time.Offset.Seconds % 60 == 0 ? time : time.WithZone(DateTimeZone.Utc)).ToOffsetDateTime());
}
