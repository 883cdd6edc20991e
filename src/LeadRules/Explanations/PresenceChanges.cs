using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Pools;
using NodaTime;

namespace LeadRules.Explanations;

/// <summary>
/// A policy in which one thing about one person differs, at the receipt of a lead and as little around it as
/// can be.
/// </summary>
internal sealed class PresenceChanges(Policy policy, Lead lead)
{
    /// <summary>
    /// The policy in which what keeps the candidate out does not; null: nothing in a policy can do that.
    /// </summary>
    public Policy? Of(Candidate candidate) => candidate.Reason switch
    {
        Ineligible.No => policy with { TimeOff = policy.TimeOff.Add(Away(candidate.Person)) },
        Ineligible.Inactive => With(candidate.Person, person => person with { Active = true }),
        Ineligible.Language => With(candidate.Person, person => person with
        {
            Languages = person.Languages.Add(candidate.Lacks!),
        }),
        Ineligible.Skills => With(candidate.Person, person => person with
        {
            Skills = person.Skills.Add(candidate.Lacks!),
        }),
        Ineligible.TimeOff => policy with
        {
            TimeOff = policy.TimeOff.RemoveAll(off => off.Person == candidate.Person),
        },
        Ineligible.OffShift => policy with { Schedules = policy.Schedules.Add(OnShift(candidate.Person)) },
        Ineligible.MaxOpen => With(candidate.Person, person => person with { MaxOpen = candidate.Count + 1 }),
        Ineligible.MaxPerDay =>
            With(candidate.Person, person => person with { MaxPerDay = candidate.Count + 1 }),
        _ => null,
    };

    private Policy With(string id, Func<Person, Person> change) => policy with
    {
        People = [.. policy.People.Select(person => person.Id == id ? change(person) : person)],
    };

    private Schedule OnShift(string person)
    {
        var from = MinuteIn(policy.Timezone);
        var interval = new HourInterval(from.TimeOfDay, from.PlusMinutes(1).TimeOfDay);
        return new Schedule
        {
            Id = "what-if",
            People = [person],
            Starts = from.Date,
            Ends = from.Date,
            Weeks = [new Hours([.. Enumerable.Repeat(ImmutableArray.Create(interval), 7)])],
        };
    }

    private TimeOff Away(string person)
    {
        var store = policy.People.First(other => other.Id == person).Store;
        var zone = policy.Stores.FirstOrDefault(other => other.Id == store)?.Timezone ?? policy.Timezone;
        var from = MinuteIn(zone);
        return new TimeOff { Person = person, From = from, To = from.PlusMinutes(1) };
    }

    private LocalDateTime MinuteIn(DateTimeZone zone) =>
        lead.ReceivedAt.InZone(zone).LocalDateTime.With(TimeAdjusters.TruncateToMinute);
}
