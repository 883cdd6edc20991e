using System.Collections.Immutable;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>One search for the first time at which nobody is there for a lead that reaches a rule.</summary>
internal sealed class AttendanceSearch
{
    private readonly Questions _questions;
    private readonly Space _space;
    private readonly EmptyHours _empty;
    private readonly Branch _rule;
    private readonly ImmutableArray<Branch> _taking;
    private readonly ImmutableArray<Branch> _passing;

    /// <summary>A search for a rule, by its place among the branches.</summary>
    public AttendanceSearch(
        Questions questions, Space space, ImmutableArray<Branch> branches, int index, EmptyHours empty)
    {
        _questions = questions;
        _space = space;
        _empty = empty;
        _rule = branches[index];
        _passing = [.. branches.Take(index).Where(each => each.PassesOn && Meets(each))];

        // What a rule below takes of the leads that this one passes on is that rule's own to hold.
        _taking =
        [
            .. branches.Take(index).Where(each => !each.PassesOn),
            .. branches.Skip(index + 1).Take(_rule.PassesOn ? branches.Length - index - 2 : 0),
        ];
    }

    /// <summary>The first time found so far.</summary>
    public Unattended? First { get; private set; }

    /// <summary>Whether no question was too large.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>Looks for an earlier time in a department.</summary>
    /// <param name="department">The department.</param>
    /// <param name="open">The leads that are received while it is open.</param>
    /// <param name="likely">A lead that reaches the rule, here or elsewhere; null: none is known.</param>
    public void In(Department department, Box open, Draft? likely)
    {
        var times = _empty.Of(_rule.Destination.Rule, department);
        if (times.Count == 0)
        {
            return;
        }

        IsCertain &= _rule.Boxes is not null;
        var place = new Place(
            department, open, [.. (_rule.Boxes ?? []).Select(box => box.And(open)).OfType<Box>()])
        {
            Likely = likely,
        };
        if (!place.Leads.IsEmpty)
        {
            Search(place, times);
        }
    }

    private void Search(Place place, List<Stretch> times)
    {
        var asked = new HashSet<(Box Then, string There)>();
        var passing = _passing.ToDictionary(
            rule => rule, rule => _empty.Of(rule.Destination.Rule, place.Department));
        var cuts = new SortedSet<Moment>(
            passing.Values.Distinct().SelectMany(empty => empty)
                .SelectMany(each => (Moment[])[each.Start, each.End]));
        foreach (var time in times)
        {
            foreach (var piece in Pieces(place.Department, time, cuts))
            {
                if (First?.Time.Start <= piece.Start || !IsCertain || place.IsOut)
                {
                    return;
                }

                var there = _passing.RemoveAll(rule =>
                    passing[rule].Exists(empty => empty.Holds(piece.Start)));
                var then = Then(place.Department, piece.Start);
                if (asked.Add((then, string.Join(' ', there.Select(rule => rule.Destination.Rule)))))
                {
                    Ask(place, then, time with { Start = piece.Start }, [.. _taking, .. there]);
                }
            }
        }
    }

    private void Ask(Place place, Box then, Stretch time, ImmutableArray<Branch> taking)
    {
        var leads = place.Leads.Select(box => box.And(then)).OfType<Box>().ToImmutableArray();
        if (!leads.IsEmpty
            && (Likely(place, leads, time, taking) ?? Search(place, leads, time, taking)) is { } lead)
        {
            var example = _questions.ExampleThen(lead, leads, taking);
            First = new(_rule.Destination.Rule, place.Department, time, example);
        }
    }

    private Draft? Likely(
        Place place, ImmutableArray<Box> leads, Stretch time, ImmutableArray<Branch> taking) =>
        place.Likely is { } likely
            ? _questions.StillUncovered(likely, place.Open, time.Start, leads, taking)
            : null;

    // Mostly a lead that is known is one. If not, it is asked first whether there is any at all, whenever it
    // comes.
    private Draft? Search(Place place, ImmutableArray<Box> leads, Stretch time, ImmutableArray<Branch> taking)
    {
        if (!place.IsIn)
        {
            var any = _questions.Uncovered(place.Leads, _taking);
            IsCertain = !any.IsUnknown;
            (place.Likely, place.IsIn, place.IsOut) = (any.Lead, any.Lead is not null, any.Lead is null);
            if (place.IsOut)
            {
                return null;
            }

            if (Likely(place, leads, time, taking) is { } lead)
            {
                return lead;
            }
        }

        var answer = _questions.Uncovered(leads, taking);
        place.Likely = answer.Lead ?? place.Likely;
        IsCertain = !answer.IsUnknown;
        return answer.Lead is null ? null : Likely(place, leads, time, taking);
    }

    // Within a piece rules cannot tell instants from one another, and those above pass leads on, or do not.
    private IEnumerable<Stretch> Pieces(Department department, Stretch time, SortedSet<Moment> cuts)
    {
        foreach (var alike in WallClock.Alike(ZoneOf(department), time, _space.Received[0].Time))
        {
            var start = alike.Start;
            var ends = cuts.GetViewBetween(alike.Start, alike.End).Append(alike.End);
            foreach (var cut in ends.Where(cut => cut > start))
            {
                yield return new(start, cut);
                start = cut;
            }
        }
    }

    // The leads that are received when the wall clock shows what it shows at an instant.
    private Box Then(Department department, Instant at)
    {
        var received = _space.Received[0];
        var local = at.InZone(ZoneOf(department)).LocalDateTime;
        var weekday = WeekdayDimension.AtomOf(local.DayOfWeek);
        return Only(received.Date, received.Date.AtomOf(local.Date))
            .And(Only(received.Weekday, weekday))!
            .And(Only(received.Time, received.Time.AtomOf(local.TimeOfDay)))!;
    }

    private static Box Only(Dimension dimension, int its) =>
        Box.Of(dimension.Index, dimension.Where(atom => atom == its))!;

    private DateTimeZone ZoneOf(Department department) =>
        _space.Policies[0].Stores[department.Store].Timezone;

    private bool Meets(Branch other) =>
        _rule.Boxes is not { } own || other.Boxes is not { } theirs
        || own.Any(box => theirs.Any(box.Meets));

    /// <summary>A department, and what is known of the leads that reach the rule while it is open.</summary>
    private sealed class Place(Department department, Box open, ImmutableArray<Box> leads)
    {
        public Department Department => department;

        public Box Open => open;

        public ImmutableArray<Box> Leads => leads;

        public Draft? Likely { get; set; }

        /// <summary>Whether some lead is known to reach the rule.</summary>
        public bool IsIn { get; set; }

        /// <summary>Whether none does.</summary>
        public bool IsOut { get; set; }
    }
}
