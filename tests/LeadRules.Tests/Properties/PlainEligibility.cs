using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Properties;

/// <summary>R7 and P12 read plainly: everything is looked up in the policy whenever it is asked.</summary>
internal sealed class PlainEligibility(Policy policy, Ledger ledger)
{
    /// <summary>The eligible people of a pool, in its order.</summary>
    public List<string> Of(IEnumerable<string> pool, string lead, Requirements require, Instant at,
        bool offShiftToo = false) =>
        [.. pool.Where(person => Is(Person(person), ledger.Of(lead), require, at, offShiftToo))];

    public IEnumerable<string> Pool(Target to) =>
        to.Team is { } id ? policy.Teams.Single(team => team.Id == id).Members
        : to.Person is { } person ? [person]
        : to.People;

    private bool Is(Person person, LedgerLead lead, Requirements require, Instant at, bool offShiftToo)
    {
        var zone = Store(lead.Store).Timezone;
        var today = at.InZone(zone).Date;
        return person.Active
            && !IsOff(person, at)
            && (offShiftToo || IsOnShift(person, lead.Store, at))
            && (person.MaxOpen is not { } open || ledger.OpenLeadsOf(person.Id) < open)
            && (person.MaxPerDay is not { } most || ledger.GivenTo(person.Id)
            .Count(given => given.InZone(zone).Date == today) < most)
            && (!require.Language || lead.Language is null || person.Languages.Contains(lead.Language))
            && require.Skills.All(skill => person.Skills.Contains(skill))
            && !lead.Owners.Contains(person.Id);
    }

    private bool IsOff(Person person, Instant at)
    {
        var local = at.InZone(person.Store is { } store ? Store(store).Timezone
            : policy.Timezone).LocalDateTime;
        return policy.TimeOff.Any(row => row.Person == person.Id && row.From <= local && local < row.To);
    }

    private bool IsOnShift(Person person, string leadStore, Instant at)
    {
        var named = policy.Schedules.Where(schedule => schedule.People.Contains(person.Id)).ToList();
        return named.Count > 0
            ? named.Any(schedule => schedule.Enabled && HasShift(schedule, at))
            : IsOpen(Store(person.Store ?? leadStore), at);
    }

    private bool HasShift(Schedule schedule, Instant at)
    {
        var store = schedule.Store is { } id ? Store(id) : null;
        var monday = schedule.Starts.PlusDays(1 - (int)schedule.Starts.DayOfWeek);
        var weeks = schedule.Weeks!.Value;
        return Holds(store?.Timezone ?? policy.Timezone, at, day =>
            day < schedule.Starts
                || (!schedule.WorksClosedDays && store is not null && store.Closed.Contains(day))
                ? []
                : weeks[Period.DaysBetween(monday, day) / 7 % weeks.Length].On(day.DayOfWeek));
    }

    private static bool IsOpen(Store store, Instant at) => store.Hours is { } hours
        ? Holds(store.Timezone, at, day => store.Closed.Contains(day) ? [] : hours.On(day.DayOfWeek))
        : !store.Closed.Contains(at.InZone(store.Timezone).Date);

    private static bool Holds(DateTimeZone zone, Instant at, Func<LocalDate, IEnumerable<HourInterval>> on)
    {
        var today = at.InZone(zone).Date;
        return new[] { today.PlusDays(-1), today }.Any(day => on(day).Any(interval =>
            (day + interval.Start).InZoneLeniently(zone).ToInstant() <= at
            && at < ((interval.EndsNextDay ? day.PlusDays(1) : day) + interval.End).InZoneLeniently(zone)
            .ToInstant()));
    }

    private Person Person(string id) => policy.People.Single(person => person.Id == id);

    private Store Store(string id) => policy.Stores.Single(store => store.Id == id);
}
