namespace LeadRules.Cli.Output;

/// <summary>A line of one text, of the other or of both.</summary>
/// <param name="Sign">A minus, a plus or a space.</param>
/// <param name="Text">The line.</param>
internal readonly record struct LineChange(char Sign, string Text);

/// <summary>The least that turns one list of lines into another, by E. W. Myers' O(ND) algorithm.</summary>
internal static class LineChanges
{
    // Texts that differ in more lines than that are shown as replaced, so that none takes long.
    private const int MostChanges = 2000;

    public static List<LineChange> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (start, endBefore, endAfter) = (0, before.Count, after.Count);
        while (start < endBefore && start < endAfter && before[start] == after[start])
        {
            start++;
        }

        while (endBefore > start && endAfter > start && before[endBefore - 1] == after[endAfter - 1])
        {
            (endBefore, endAfter) = (endBefore - 1, endAfter - 1);
        }

        return
        [
            .. Signed(' ', before.Take(start)),
            .. Changed([.. before.Take(start..endBefore)], [.. after.Take(start..endAfter)]),
            .. Signed(' ', before.Skip(endBefore)),
        ];
    }

    private static IEnumerable<LineChange> Changed(string[] before, string[] after)
    {
        if (Reached(before, after) is not { } reached)
        {
            return Signed('-', before).Concat(Signed('+', after));
        }

        var changes = new List<LineChange>();
        var (x, y) = (before.Length, after.Length);
        for (var step = reached.Count - 1; step >= 0; step--)
        {
            var diagonal = x - y;
            var start = step == 0 ? 0 : Start(reached[step - 1], step, diagonal);
            for (; x > start; x--, y--)
            {
                changes.Add(new LineChange(' ', before[x - 1]));
            }

            if (step > 0)
            {
                var isAddition = IsAddition(reached[step - 1], step, diagonal);
                changes.Add(isAddition ? new LineChange('+', after[--y]) : new LineChange('-', before[--x]));
            }
        }

        changes.Reverse();
        return changes;
    }

    // By number of changes n, how far into `before` the diagonals -n to n lead; null past the most changes.
    private static List<int[]>? Reached(string[] before, string[] after)
    {
        var reached = new List<int[]>();
        for (var step = 0; step <= MostChanges; step++)
        {
            var row = new int[2 * step + 1];
            for (var diagonal = -step; diagonal <= step; diagonal += 2)
            {
                var x = step == 0 ? 0 : Start(reached[step - 1], step, diagonal);
                while (x < before.Length && x - diagonal < after.Length && before[x] == after[x - diagonal])
                {
                    x++;
                }

                row[diagonal + step] = x;
                if (x >= before.Length && x - diagonal >= after.Length)
                {
                    reached.Add(row);
                    return reached;
                }
            }

            reached.Add(row);
        }

        return null;
    }

    // Where a diagonal begins after that step: one line further into `after`, or into `before`.
    private static int Start(int[] last, int step, int diagonal) =>
        IsAddition(last, step, diagonal) ? last[diagonal + step] : last[diagonal + step - 2] + 1;

    private static bool IsAddition(int[] last, int step, int diagonal) =>
        diagonal == -step || (diagonal != step && last[diagonal + step - 2] < last[diagonal + step]);

    private static IEnumerable<LineChange> Signed(char sign, IEnumerable<string> lines) =>
        lines.Select(line => new LineChange(sign, line));
}
