using NodaTime;

namespace LeadRules.Time;

/// <summary>Lists of stretches. One is in order when it is sorted and no two overlap or touch.</summary>
internal static class Stretches
{
    /// <summary>
    /// The instants of <paramref name="stretches"/>, given in any order, as a list in order.
    /// </summary>
    public static List<Stretch> InOrder(List<Stretch> stretches)
    {
        stretches.Sort((a, b) => a.Start.CompareTo(b.Start));
        var ordered = new List<Stretch>(stretches.Count);
        foreach (var stretch in stretches)
        {
            if (ordered.Count == 0 || stretch.Start > ordered[^1].End)
            {
                ordered.Add(stretch);
            }
            else if (stretch.End > ordered[^1].End)
            {
                ordered[^1] = ordered[^1] with { End = stretch.End };
            }
        }

        return ordered;
    }

    /// <summary>
    /// The instants of <paramref name="stretches"/> that are not in <paramref name="others"/>; all in order.
    /// </summary>
    public static List<Stretch> Without(List<Stretch> stretches, List<Stretch> others)
    {
        var left = new List<Stretch>();
        var next = 0;
        foreach (var stretch in stretches)
        {
            var start = stretch.Start;
            while (next < others.Count && others[next].End <= start)
            {
                next++;
            }

            for (var i = next; i < others.Count && others[i].Start < stretch.End; i++)
            {
                AddPart(left, start, others[i].Start, stretch.End);
                start = Moment.Max(start, others[i].End);
            }

            AddPart(left, start, stretch.End, stretch.End);
        }

        return left;
    }

    /// <summary>The instants that are in both; all in order.</summary>
    public static List<Stretch> InBoth(List<Stretch> stretches, List<Stretch> others) =>
        Without(stretches, Without(stretches, others));

    /// <summary>Adds what <paramref name="stretch"/> has between two instants, if anything.</summary>
    public static void AddClipped(this List<Stretch> stretches, Stretch stretch, Moment from, Moment to) =>
        AddPart(stretches, Moment.Max(stretch.Start, from), stretch.End, to);

    private static void AddPart(List<Stretch> stretches, Moment start, Moment end, Moment limit)
    {
        end = Moment.Min(end, limit);
        if (start < end)
        {
            stretches.Add(new(start, end));
        }
    }
}
