using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies.Shapes;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>Work schedules and time off (P12).</summary>
internal static class ScheduleReader
{
    private static readonly LocalDate Never = new(1900, 1, 1);

    private static readonly Shape LocalShape = new EitherShape(Units.Date.Shape, Units.DateTime.Shape);

    public static FormShape Shape { get; } = new(
        "schedule",
        Keys.Id("The id by which findings name it."),
        Keys.Text("name", "What people call it."),
        Keys.Flag("enabled", true, "Whether it gives shifts; one that does not still names its people."),
        Keys.Refer("store", Kind.Store, "follows", "Whose time zone and closed days apply."),
        Keys.Refer("team", Kind.Team, "is worked by", "Whose members work by it, where it names no people."),
        Keys.People("people", "is worked by", "Who works by it; the team's members unless said otherwise."),
        Keys.Unit("starts", Units.Date, "The first date of a shift; week 1 is its week.")
            with { IsRequired = true },
        Keys.Unit("ends", Units.Date, "The last date of a shift, inclusive."),
        new Key<ImmutableArray<Hours>?>(
            "weeks",
            new ListShape(HoursReader.Shape) { IsSome = true },
            "Weeks of hours, which repeat in turn.",
            (value, _) => Weeks(value)),
        new Key<HoursOf?>(
            "hours_of", new EitherShape(new WordsShape(["store"]), TextShape.Some),
            "Instead of weeks: the hours of its store, or of one of the store's departments by name.",
            (value, _) => HoursOf(value)),
        Keys.Flag("works_closed_days", false, "Whether there are shifts on the store's closed days too."))
    {
        Demands =
        [
            new ExactlyOne("weeks", "hours_of"),
            new AtLeastOne("team", "people"),
            new Needs("hours_of", "store"),
        ],
    };

    public static FormShape TimeOffShape { get; } = new(
        "time_off",
        Keys.Refer("person", Kind.Person, "is for", "Who is off, by their id.") with { IsRequired = true },
        new Key<End?>(
            "from", LocalShape, "The first day that is off, or the first local time.",
            (value, _) => Local(value)) { IsRequired = true },
        new Key<End?>(
            "to", LocalShape, "The last day that is off, or the first local time that is not.",
            (value, _) => Local(value)) { IsRequired = true },
        Keys.Text("reason", "Why; for readers only."));

    public static Schedule Read(Form form)
    {
        var id = form.Id(Kind.Schedule);
        var team = form.Read<string?>("team", null);
        var people = form.Read("people", ImmutableArray<string>.Empty);
        return new Schedule
        {
            Id = id,
            Name = form.Read("name", ""),
            Enabled = form.Choice<bool>("enabled"),
            Store = form.Read<string?>("store", null),
            Team = team,
            People = form.Has("people") ? people : MembersOf(team, form.Draft),
            Starts = form.Find<LocalDate>("starts") ?? Never,
            Ends = form.Find<LocalDate>("ends"),
            Weeks = form.Read<ImmutableArray<Hours>?>("weeks", null),
            HoursOf = form.Read<HoursOf?>("hours_of", null),
            WorksClosedDays = form.Choice<bool>("works_closed_days"),
        };
    }

    public static TimeOff ReadTimeOff(Form form)
    {
        var person = form.Read<string?>("person", null) ?? "";
        var from = form.Read<End?>("from", null);
        var to = form.Read<End?>("to", null);
        var isWholeDays = from is { IsDate: true };
        if (from is not null && to is not null)
        {
            form.Read("to", false, (value, _) => IsAfter(value, from, to));
        }

        return new TimeOff
        {
            Person = person,
            From = from?.Time ?? default,
            To = isWholeDays && to is not null ? to.Time.PlusDays(1) : to?.Time ?? default,
            WholeDays = isWholeDays,
            Reason = form.Read("reason", ""),
        };
    }

    private static ImmutableArray<string> MembersOf(string? team, Draft draft) =>
        draft.Teams.Find(part => part.Value.Id == team)?.Value.Members ?? [];

    private static ImmutableArray<Hours>? Weeks(Value value)
    {
        if (value.Items() is { Length: 0 })
        {
            value.Unreadable("at least one week of hours");
        }

        return value.List(HoursReader.Read);
    }

    private static HoursOf? HoursOf(Value value) =>
        value.SomeText("store, or a department of the store") switch
        {
            null => null,
            "store" => new HoursOf(null),
            var department => new HoursOf(Fold.Text(department)),
        };

    private static End? Local(Value value)
    {
        var text = (value.Node as Text.ScalarNode)?.Text ?? "";
        if (Units.Date.TryRead(text, out var date))
        {
            return new End(date.AtMidnight(), IsDate: true);
        }

        if (Units.DateTime.TryRead(text, out var time))
        {
            return new End(time, IsDate: false);
        }

        value.Unreadable($"{Units.Date.Expected}, or {Units.DateTime.Expected}");
        return null;
    }

    private static bool IsAfter(Value value, End from, End to)
    {
        if (from.IsDate != to.IsDate)
        {
            value.Unreadable(from.IsDate ? "a date, as 'from' does" : "a date-time, as 'from' does");
        }
        else if (to.Time < from.Time || (to.Time == from.Time && !to.IsDate))
        {
            value.Unreadable(to.IsDate ? "a date not before 'from'" : "a date-time after 'from'");
        }

        return true;
    }

    // Either end of a time off.
    private sealed record End(LocalDateTime Time, bool IsDate);
}
