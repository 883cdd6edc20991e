using LeadRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Comparison;

/// <summary>Who is off when now, and when no longer: times, however many rows they stand in.</summary>
internal static class TimeOffChanges
{
    private static readonly LocalDateTimePattern ToTheMinute =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    private static readonly LocalDateTimePattern ToTheSecond =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    /// <summary>The changes, of people who are in the policy after.</summary>
    public static IEnumerable<PolicyChange> Between(Sides sides)
    {
        var people = new PeopleList(sides.Names, ChangeArea.TimeOff);
        foreach (var person in sides.After.People)
        {
            var (before, after) = (Of(person.Id, sides.Before), Of(person.Id, sides.After));
            foreach (var (span, deed) in Without(after, before)
                .Select(span => (span, new Deed("is off", "are off", $"{Say(span)} as well")))
                .Concat(Without(before, after)
                    .Select(span => (span, new Deed("is no longer off", "are no longer off", Say(span)))))
                .OrderBy(each => each.span.From))
            {
                people.Add(person.Id, deed, "time_off");
            }
        }

        return people.Changes();
    }

    private static List<Span> Of(string person, Policy policy)
    {
        var joined = new List<Span>();
        foreach (var row in policy.TimeOff.Where(row => row.Person == person).OrderBy(row => row.From))
        {
            if (joined.Count > 0 && row.From <= joined[^1].To)
            {
                joined[^1] = joined[^1] with { To = LocalDateTime.Max(joined[^1].To, row.To) };
            }
            else
            {
                joined.Add(new(row.From, row.To));
            }
        }

        return joined;
    }

    private static List<Span> Without(List<Span> spans, List<Span> others)
    {
        foreach (var other in others)
        {
            spans = [.. spans.SelectMany(span => span.Without(other))];
        }

        return spans;
    }

    private static string Say(Span span)
    {
        var isWholeDays = span.From.TimeOfDay == LocalTime.Midnight
            && span.To.TimeOfDay == LocalTime.Midnight;
        var last = span.To.Date.PlusDays(-1);
        return !isWholeDays ? $"from {Written(span.From)} to {Written(span.To)}"
            : last == span.From.Date ? $"on {Phrases.Of(last)}"
            : $"from {Phrases.Of(span.From.Date)} to {Phrases.Of(last)}";
    }

    private static string Written(LocalDateTime time) =>
        (time.Second == 0 ? ToTheMinute : ToTheSecond).Format(time);

    /// <summary>From a local time to another, half-open.</summary>
    private readonly record struct Span(LocalDateTime From, LocalDateTime To)
    {
        public IEnumerable<Span> Without(Span other)
        {
            if (other.To <= From || other.From >= To)
            {
                return [this];
            }

            Span[] rest = [this with { To = other.From }, this with { From = other.To }];
            return rest.Where(span => span.From < span.To);
        }
    }
}
