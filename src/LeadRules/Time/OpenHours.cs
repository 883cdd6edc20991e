using LeadRules.Policies;

namespace LeadRules.Time;

/// <summary>When stores and their departments are open (P4).</summary>
internal static class OpenHours
{
    /// <summary>
    /// When <paramref name="store"/>, or a department of it, with <paramref name="hours"/> is open; without
    /// hours at all times but its closed days.
    /// </summary>
    public static Timeline Of(Store store, Hours? hours) => hours is null
        ? new(Stretches.Without([Stretch.Everything], ClosedDays(store)))
        : new([], new WeeklyHours(store.Timezone, [hours], Horizon.First, Horizon.Last, store.Closed));

    /// <summary>The closed days of a store, whole.</summary>
    public static List<Stretch> ClosedDays(Store store)
    {
        var days = new List<Stretch>();
        foreach (var day in store.Closed)
        {
            days.AddRange(LocalDays.Between(store.Timezone, day, day.PlusDays(1)));
        }

        return Stretches.InOrder(days);
    }
}
