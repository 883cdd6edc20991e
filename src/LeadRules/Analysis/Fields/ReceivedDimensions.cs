using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>
/// When a lead is received, as the clocks of a policy's stores show it. The four are taken as free of one
/// another; that a date falls on one weekday, that a store is open at certain times only, and that some local
/// times do not exist is found out when an example is looked for.
/// </summary>
/// <param name="Date">The local date.</param>
/// <param name="Weekday">The local day of the week, Monday first.</param>
/// <param name="Time">The wall clock.</param>
/// <param name="Open">
/// Whether the store, or its department for the lead's category, is closed (atom 0) or open.
/// </param>
internal sealed record ReceivedDimensions(
    CutDimension<LocalDate> Date, WeekdayDimension Weekday, CutDimension<LocalTime> Time, OpenDimension Open)
{
    /// <summary>All four.</summary>
    public IEnumerable<Dimension> All => [Date, Weekday, Time, Open];

    /// <summary>The leads that a test takes; null: none.</summary>
    public Box? Passing(ReceivedTest test)
    {
        Box?[] parts =
        [
            Dates(test.From, test.Until),
            test.Days is { } days ? Weekday.On(days) : Box.Everything,
            test.Between is { } between ? Box.Of(Time.Index, Time.Starting(between.Holds)) : Box.Everything,
            test.Open is { } open ? Box.Of(Open.Index, Open.Being(open)) : Box.Everything,
        ];
        return parts.Aggregate((all, part) => part is null ? null : all?.And(part));
    }

    /// <summary>
    /// The leads received between two dates, both inclusive, null being no bound; null: none.
    /// </summary>
    public Box? Dates(LocalDate? from, LocalDate? until) =>
        Box.Of(Date.Index, Date.Starting(start => !(start < from) && !(start > until)));
}

/// <summary>The days of the week, Monday first.</summary>
internal sealed class WeekdayDimension(int index) : Dimension(index, size: 7)
{
    /// <summary>The leads received on one of <paramref name="days"/>; null: none.</summary>
    public Box? On(DaySet days) => Box.Of(Index, Where(atom => days.Contains(DayOf(atom))));

    /// <summary>The atom of a day.</summary>
    public static int AtomOf(IsoDayOfWeek day) => (int)day - 1;

    private static IsoDayOfWeek DayOf(int atom) => (IsoDayOfWeek)(atom + 1);
}

/// <summary>Closed (atom 0) or open (atom 1).</summary>
internal sealed class OpenDimension(int index) : Dimension(index, size: 2)
{
    /// <summary>Open, or closed.</summary>
    public AtomSet Being(bool open) => Where(atom => atom == 1 == open);
}
