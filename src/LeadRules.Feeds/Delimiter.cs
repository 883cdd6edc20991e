namespace LeadRules.Feeds;

/// <summary>Finds what stands between the cells of a file (P15).</summary>
internal static class Delimiter
{
    private static ReadOnlySpan<byte> Candidates => ",;\t|"u8;

    /// <summary>
    /// The one of <c>, ; tab |</c> that the first line that is not empty holds most of outside quotes, ties
    /// in that order; null where <paramref name="text"/> ends before that line does and is not
    /// <paramref name="whole"/>. A quote opens at the beginning of a cell, whichever of the four begins it.
    /// </summary>
    public static char? Find(ReadOnlySpan<byte> text, bool whole)
    {
        // A quote right after a closing one is a doubled quote: it opens again.
        Span<int> counts = stackalloc int[Candidates.Length];
        var rest = text.StartsWith("\uFEFF"u8) ? text["\uFEFF"u8.Length..] : text;
        rest = rest.TrimStart("\r\n"u8);
        var opens = true;
        var quoted = false;
        foreach (var b in rest)
        {
            if (quoted)
            {
                quoted = b != '"';
                opens = !quoted;
            }
            else if (b is (byte)'\r' or (byte)'\n')
            {
                return MostOf(counts);
            }
            else
            {
                quoted = opens && b == '"';
                opens = Candidates.Contains(b);
                if (opens)
                {
                    counts[Candidates.IndexOf(b)]++;
                }
            }
        }

        return whole ? MostOf(counts) : null;
    }

    private static char MostOf(ReadOnlySpan<int> counts)
    {
        var most = 0;
        for (var index = 1; index < counts.Length; index++)
        {
            most = counts[index] > counts[most] ? index : most;
        }

        return (char)Candidates[most];
    }
}
