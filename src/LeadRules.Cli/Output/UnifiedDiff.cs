using System.Globalization;
using System.Text;

namespace LeadRules.Cli.Output;

/// <summary>Two texts as a unified diff, such as <c>patch</c> takes.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff of a file's text; empty where nothing differs.</summary>
    /// <param name="before">What the file holds.</param>
    /// <param name="after">What it would hold.</param>
    /// <param name="name">What it is called.</param>
    public static string Of(string before, string after, string name)
    {
        if (before == after)
        {
            return "";
        }

        var changes = LineChanges.Between(Lines(before), Lines(after));
        var diff = new StringBuilder($"--- {name}\n+++ {name}\n");
        var (passed, lineBefore, lineAfter) = (0, 0, 0);
        foreach (var (start, end) in Hunks(changes))
        {
            lineBefore += CountWithout('+', changes[passed..start]);
            lineAfter += CountWithout('-', changes[passed..start]);
            var hunk = changes[start..end];
            var (ofBefore, ofAfter) = (CountWithout('+', hunk), CountWithout('-', hunk));
            diff.Append("@@ -").Append(Range(lineBefore, ofBefore));
            diff.Append(" +").Append(Range(lineAfter, ofAfter)).Append(" @@\n");
            hunk.ForEach(change => Append(diff, change));
            (passed, lineBefore, lineAfter) = (end, lineBefore + ofBefore, lineAfter + ofAfter);
        }

        return diff.ToString();
    }

    // Changes that stand near one another, with the lines around them.
    private static IEnumerable<(int Start, int End)> Hunks(List<LineChange> changes)
    {
        for (var at = changes.FindIndex(IsChange); at >= 0;)
        {
            var start = Math.Max(0, at - Context);
            var last = at;
            var next = at;
            while (next >= 0 && next - last <= 2 * Context)
            {
                last = next;
                next = changes.FindIndex(next + 1, IsChange);
            }

            yield return (start, Math.Min(changes.Count, last + Context + 1));
            at = next;
        }

        static bool IsChange(LineChange change) => change.Sign != ' ';
    }

    private static void Append(StringBuilder diff, LineChange change)
    {
        diff.Append(change.Sign).Append(change.Text);
        if (!change.Text.EndsWith('\n'))
        {
            diff.Append("\n\\ No newline at end of file\n");
        }
    }

    private static int CountWithout(char sign, List<LineChange> changes) =>
        changes.Count(change => change.Sign != sign);

    // An empty range is named by the line before it.
    private static string Range(int before, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? before : before + 1)},{count}");

    // With their ends, so that a text without a last one differs from a text with one.
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) + 1;
            end = end == 0 ? text.Length : end;
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }
}
