using System.Collections.Immutable;
using NodaTime;

namespace LeadRules.Comparison;

/// <summary>
/// Two plans of shifts by one clock, between dates on which neither begins or ends anything.
/// </summary>
internal sealed class ShiftSpans(ImmutableArray<ScheduleTurn> before, ImmutableArray<ScheduleTurn> after)
{
    // More weeks than any roster repeats after: such plans are told to differ, and not how.
    private const int MostWeeks = 60;

    private readonly ImmutableArray<LocalDate> _cuts =
    [
        .. before.Concat(after)
            .SelectMany(turn =>
                new[] { turn.First, turn.Last.PlusDays(turn.Last == ScheduleTurn.Never ? 0 : 1) })
            .Distinct().Order(),
    ];

    /// <summary>What changes, each with when.</summary>
    public IEnumerable<(HourChange? Change, string When)> Changes()
    {
        var told = new List<(HourChange? Change, string Weeks, LocalDate First, LocalDate Last)>();
        for (var i = 0; i + 1 < _cuts.Length; i++)
        {
            var (first, last) = (_cuts[i],
                _cuts[i + 1] == ScheduleTurn.Never ? ScheduleTurn.Never : _cuts[i + 1].PlusDays(-1));
            foreach (var (change, weeks) in Within(first, last))
            {
                var earlier = told.FindIndex(each =>
                    each.Change == change && each.Weeks == weeks && each.Last.PlusDays(1) == first);
                if (earlier < 0)
                {
                    told.Add((change, weeks, first, last));
                }
                else
                {
                    told[earlier] = told[earlier] with { Last = last };
                }
            }
        }

        return told.Select(each => (each.Change, $"{each.Weeks}{Dates(each.First, each.Last)}"));
    }

    // Dates are said only where they are not those of all shifts, before and after.
    private string Dates(LocalDate first, LocalDate last)
    {
        var from = first > _cuts[0] ? $", from {Phrases.Of(first)}" : "";
        var until = last < ScheduleTurn.Never && last.PlusDays(1) < _cuts[^1]
            ? $", until {Phrases.Of(last)}"
            : "";
        return from + until;
    }

    private List<(HourChange? Change, string Weeks)> Within(LocalDate first, LocalDate last)
    {
        var (old, now) = (Active(before, first, last), Active(after, first, last));
        var period = Period(old.Concat(now));
        if (period is not { } weeks)
        {
            return [(null, "")];
        }

        var changes = Enumerable.Range(0, weeks)
            .Select(week => Week(old, now, first, last, (week, weeks))).ToList();
        var monday = ScheduleTurn.MondayOf(first);
        return
        [
            .. from change in changes.SelectMany(week => week).Distinct()
               let turns = Shortest([.. changes.Select(week => week.Contains(change))])
               from turn in Enumerable.Range(0, turns.Length)
               where turns[turn]
               select ((HourChange?)change, turns.Length == 1 ? "" : FormattableString.Invariant(
                   $", every {turns.Length} weeks from the week of {Phrases.Of(monday.PlusDays(7 * turn))}")),
        ];
    }

    private static List<HourChange> Week(
        List<ScheduleTurn> old, List<ScheduleTurn> now,
        LocalDate first, LocalDate last, (int Index, int Of) week)
    {
        var monday = ScheduleTurn.MondayOf(first).PlusDays(7 * week.Index);
        var dates = Enumerable.Range(0, 7).Select(day => monday.PlusDays(day))
            .Select(date => date < first ? date.PlusDays(7 * week.Of) : date).ToList();
        ImmutableArray<DayHours> On(List<ScheduleTurn> turns) =>
            [.. dates.Select(date =>
                date > last ? DayHours.None : DayHours.Of(turns.Select(turn => turn.On(date))))];
        return [.. HourChanges.Between(On(old), On(now))];
    }

    private static List<ScheduleTurn> Active(
        ImmutableArray<ScheduleTurn> turns, LocalDate first, LocalDate last) =>
        [.. turns.Where(turn => turn.Spans(first, last))];

    // After how many weeks all of them begin again.
    private static int? Period(IEnumerable<ScheduleTurn> turns)
    {
        var period = 1L;
        foreach (var turn in turns)
        {
            period = period / Common(period, turn.Weeks.Length) * turn.Weeks.Length;
            if (period > MostWeeks)
            {
                return null;
            }
        }

        return (int)period;
    }

    private static long Common(long a, long b) => b == 0 ? a : Common(b, a % b);

    // The first of some turns, if the others only repeat them.
    private static bool[] Shortest(bool[] turns)
    {
        var lengths = Enumerable.Range(1, turns.Length).Where(length => turns.Length % length == 0);
        return turns[..lengths.First(length =>
            turns.Index().All(turn => turn.Item == turns[turn.Index % length]))];
    }
}
