using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Time;

/// <summary>
/// The clauses read plainly and slowly: the wall clock is looked at once a minute, and a local time is found
/// by looking for it there.
/// </summary>
internal sealed class PlainReading
{
    private const int Day = 24 * 60;
    private const int Margin = 4 * Day;

    private readonly Instant _origin;
    private readonly LocalDateTime[] _wall;

    public PlainReading(DateTimeZone zone, Instant from, int days)
    {
        From = from;
        Minutes = days * Day;
        _origin = from - Duration.FromMinutes(Margin);
        _wall = [.. Enumerable.Range(0, Minutes + 2 * Margin)
            .Select(minute => (_origin + Duration.FromMinutes(minute)).InZone(zone).LocalDateTime)];
    }

    public Instant From { get; }

    public int Minutes { get; }

    public Instant At(int minute) => From + Duration.FromMinutes(minute);

    /// <summary>P4, P12 and P13: which minutes are inside weeks that repeat.</summary>
    public bool[] Weekly(Hours[] weeks, LocalDate first, LocalDate last, ICollection<LocalDate> closed)
    {
        var inside = new bool[_wall.Length];
        var monday = first;
        while (monday.DayOfWeek != IsoDayOfWeek.Monday)
        {
            monday = monday.PlusDays(-1);
        }

        for (var day = _wall[2 * Day].Date; day <= _wall[^(2 * Day)].Date; day = day.PlusDays(1))
        {
            if (day < first || day > last || closed.Contains(day))
            {
                continue;
            }

            var week = weeks[Period.DaysBetween(monday, day) / 7 % weeks.Length];
            foreach (var interval in week.Days[(int)day.DayOfWeek - 1])
            {
                Fill(inside, Start(day + interval.Start), End(day, interval));
            }
        }

        return inside[Margin..^Margin];
    }

    /// <summary>P13: which minutes are of a local date that passes.</summary>
    public bool[] Days(Func<LocalDate, bool> passes) =>
        [.. _wall[Margin..^Margin].Select(wall => passes(wall.Date))];

    /// <summary>P12: which minutes are from one local time to another.</summary>
    public bool[] Between(LocalDateTime from, LocalDateTime to)
    {
        var inside = new bool[_wall.Length];
        Fill(inside, Start(from), to.TimeOfDay == LocalTime.Midnight ? Begin(to.Date) : LastOf(to));
        return inside[Margin..^Margin];
    }

    private static void Fill(bool[] inside, int start, int end)
    {
        for (var minute = start; minute < end; minute++)
        {
            inside[minute] = true;
        }
    }

    private int End(LocalDate day, HourInterval interval)
    {
        var date = interval.EndsNextDay ? day.PlusDays(1) : day;
        return interval.End == LocalTime.Midnight ? Begin(date) : LastOf(date + interval.End);
    }

    private int Begin(LocalDate date)
    {
        var found = Array.FindIndex(_wall, wall => wall.Date == date);
        return found >= 0 ? found : AfterGap(date.AtMidnight());
    }

    private int Start(LocalDateTime local)
    {
        var found = Array.IndexOf(_wall, local);
        return found >= 0 ? found : AfterGap(local);
    }

    private int LastOf(LocalDateTime local)
    {
        var found = Array.LastIndexOf(_wall, local);
        return found >= 0 ? found : AfterGap(local);
    }

    private int AfterGap(LocalDateTime local)
    {
        var minute = 1;
        while (_wall[minute - 1] > local || _wall[minute] < local)
        {
            minute++;
        }

        return minute;
    }
}
