using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>Work schedules and time off (P12).</summary>
internal static class ScheduleReader
{
    private static readonly LocalDate Never = new(1900, 1, 1);

    public static Schedule Read(Form form)
    {
        var id = form.Id(Kind.Schedule);
        form.Require("starts");
        RequireOneOf(form);
        var team = form.Refer("team", Kind.Team, "is worked by");
        var people = form.Read("people", [], value => value.ReferToPeople($"{form.Name} is worked by"));
        return new Schedule
        {
            Id = id,
            Name = form.Text("name"),
            Enabled = form.Flag("enabled", true),
            Store = form.Refer("store", Kind.Store, "follows"),
            Team = team,
            People = form.Has("people") ? people : MembersOf(team, form.Draft),
            Starts = form.Find("starts", Units.Date) ?? Never,
            Ends = form.Find("ends", Units.Date),
            Weeks = form.Read("weeks", null, Weeks),
            HoursOf = form.Read("hours_of", null, HoursOf),
            WorksClosedDays = form.Flag("works_closed_days", false),
        };
    }

    public static TimeOff ReadTimeOff(Form form)
    {
        form.Require("person");
        form.Require("from");
        form.Require("to");
        var person = form.Refer("person", Kind.Person, "is for") ?? "";
        var from = form.Read("from", null, Local);
        var to = form.Read("to", null, Local);
        var isWholeDays = from is { IsDate: true };
        if (from is not null && to is not null)
        {
            form.Read("to", false, value => IsAfter(value, from.Value, to.Value));
        }

        return new TimeOff
        {
            Person = person,
            From = from?.Time ?? default,
            To = isWholeDays && to is not null ? to.Value.Time.PlusDays(1) : to?.Time ?? default,
            WholeDays = isWholeDays,
            Reason = form.Text("reason"),
        };
    }

    private static void RequireOneOf(Form form)
    {
        form.RequireOneOf("", "weeks", "hours_of");
        if (!form.Has("team") && !form.Has("people"))
        {
            form.RequireOneOf("", "team", "people");
        }

        if (form.Has("hours_of"))
        {
            form.Require("store");
        }
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

    private static (LocalDateTime Time, bool IsDate)? Local(Value value)
    {
        var text = (value.Node as Text.ScalarNode)?.Text ?? "";
        if (Units.Date.TryRead(text, out var date))
        {
            return (date.AtMidnight(), true);
        }

        if (Units.DateTime.TryRead(text, out var time))
        {
            return (time, false);
        }

        value.Unreadable($"{Units.Date.Expected}, or {Units.DateTime.Expected}");
        return null;
    }

    private static bool IsAfter(
        Value value, (LocalDateTime Time, bool IsDate) from, (LocalDateTime Time, bool IsDate) to)
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
}
