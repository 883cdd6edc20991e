using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>
/// Who works when now, and when no longer; how many schedules say it, and what they are called, is nothing.
/// </summary>
internal static class ShiftChanges
{
    /// <summary>The changes, of people who are in the policy after.</summary>
    public static IEnumerable<PolicyChange> Between(Sides sides)
    {
        var people = new PeopleList(sides.Names, ChangeArea.Schedules);
        foreach (var (before, after) in sides.Pairs(side => side.People, person => person.Id))
        {
            if (after is not null)
            {
                var was = before is null ? null : ShiftPlan.Of(sides.Before, after.Id);
                new Shifts(after, people, sides).Add(was, ShiftPlan.Of(sides.After, after.Id));
            }
        }

        return people.Changes();
    }

    /// <summary>The shifts of one person.</summary>
    private readonly record struct Shifts(Person Person, PeopleList People, Sides Sides)
    {
        public void Add(ShiftPlan? before, ShiftPlan after)
        {
            if (before is { IsScheduled: true } && !after.IsScheduled)
            {
                Say(new("is", "are", $"on shift whenever {Store} is open instead of by schedule"));
                return;
            }

            if (before is { IsScheduled: false } && after.IsScheduled)
            {
                Say(new("is", "are", $"on shift by schedule instead of whenever {Store} is open"));
            }

            var isNew = before is not { IsScheduled: true };
            foreach (var (was, now) in Pairs(before?.Frames ?? [], after.Frames))
            {
                SayKeys(was, now);
                foreach (var (change, when) in new ShiftSpans(was?.Turns ?? [], now?.Turns ?? []).Changes())
                {
                    var deed = change?.Say("works", "work", isNew) ?? new("works", "work", "other shifts");
                    Say(deed with { What = deed.What + when });
                }
            }
        }

        private string Store =>
            Person.Store is { } store ? $"store {Sides.Names.Store(store)}" : "the lead's store";

        // Where each side has but one clock, it is the same shifts by another.
        private static IEnumerable<(ShiftFrame? Before, ShiftFrame? After)> Pairs(
            ImmutableArray<ShiftFrame> before, ImmutableArray<ShiftFrame> after) =>
            before is [var was] && after is [var now]
                ? [(was, now)]
                : before.Concat(after).Select(frame => frame.Key).Distinct().Select(key => (
                    before.FirstOrDefault(frame => frame.Key == key),
                    after.FirstOrDefault(frame => frame.Key == key)));

        private void SayKeys(ShiftFrame? before, ShiftFrame? after)
        {
            if (before is null || after is null)
            {
                return;
            }

            if (before.Key.Zone != after.Key.Zone)
            {
                Say(new("works", "work", $"by the clock of {after.Key.Zone} instead of {before.Key.Zone}"));
            }

            if (before.Key.ClosedDaysOf != after.Key.ClosedDaysOf)
            {
                Say(new("has", "have", $"{ClosedDays(after)} free instead of {ClosedDays(before)}"));
            }
        }

        private string ClosedDays(ShiftFrame frame) =>
            frame.Key.ClosedDaysOf is { } store
                ? $"the closed days of store {Sides.Names.Store(store)}"
                : "no closed days";

        private void Say(Deed deed) => People.Add(Person.Id, deed, "schedules");
    }
}
