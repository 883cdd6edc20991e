using System.Collections.Immutable;
using LeadRules.Routing.Plan;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>
/// Whether somebody is there for the leads of rules whenever what they are for is open (LR404). A time counts
/// where a lead received then would reach the rule and be held, since nobody is there.
/// </summary>
internal sealed class Attendance
{
    private readonly Questions _questions;
    private readonly Space _space;
    private readonly ImmutableArray<Branch> _branches;
    private readonly EmptyHours _empty;
    private readonly ImmutableArray<(Department Department, Box Open)> _departments;

    /// <summary>Attendance in 53 weeks from a date, under the one policy of a space.</summary>
    public Attendance(Questions questions, Space space, ImmutableArray<Branch> branches, LocalDate from)
    {
        _questions = questions;
        _space = space;
        _branches = branches;
        _empty = new(new RoutingPlan(space.Policies[0]), from);
        _departments = [.. Departments.Of(space)];
    }

    /// <summary>Rules that nobody is there for at some time.</summary>
    public List<Unattended> Unattended { get; } = [];

    /// <summary>What is not known.</summary>
    public List<Undecided> Undecided { get; } = [];

    /// <summary>Looks for the first such time of a branch, if it is a rule that leads reach.</summary>
    /// <param name="index">Its place among the branches.</param>
    /// <param name="reached">Whether leads reach it; null: unknown.</param>
    public void Ask(int index, Answer? reached)
    {
        if (_branches[index].Rule is null || reached is { IsNone: true })
        {
            return;
        }

        var search = new AttendanceSearch(_questions, _space, _branches, index, _empty);
        foreach (var (department, open) in _departments)
        {
            search.In(department, open, reached?.Lead);
        }

        if (!search.IsCertain)
        {
            Undecided.Add(new("LR404", _branches[index].Destination.Rule));
        }
        else if (search.First is { } first)
        {
            Unattended.Add(first);
        }
    }
}
