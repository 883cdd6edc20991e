using LeadRules.Policies;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>When one store of a policy, or a department of it, is open, a few days at a time.</summary>
internal sealed class Openings(Store store)
{
    private readonly Dictionary<string, WeeklyHours?> _hours = new(StringComparer.Ordinal);
    private List<Stretch>? _closedDays;

    /// <summary>The store.</summary>
    public Store Store => store;

    /// <summary>
    /// The folded category if it names a department; null: the store's own hours go for it.
    /// </summary>
    public string? DepartmentOf(string? category) =>
        category is not null && store.Departments.ContainsKey(category) ? category : null;

    /// <summary>What of <paramref name="window"/> is open, in order.</summary>
    public List<Stretch> Within(Stretch window, string? category)
    {
        if (HoursOf(DepartmentOf(category)) is not { } hours)
        {
            return Stretches.Without([window], _closedDays ??= OpenHours.ClosedDays(store));
        }

        var open = new List<Stretch>();
        hours.AddTo(open, window.Start, window.End);
        return Stretches.InOrder(open);
    }

    // Null: at all times but closed days.
    private WeeklyHours? HoursOf(string? department)
    {
        var key = department ?? "";
        if (!_hours.TryGetValue(key, out var found))
        {
            var hours = department is null ? store.Hours : store.Departments[department];
            found = hours is null
                ? null
                : new(store.Timezone, [hours], Horizon.First, Horizon.Last, store.Closed);
            _hours.Add(key, found);
        }

        return found;
    }
}
