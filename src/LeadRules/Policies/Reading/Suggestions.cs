using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;

namespace LeadRules.Policies.Reading;

/// <summary>
/// What somebody may have meant. All suggestions for one policy share a bound of work, so that a policy with
/// thousands of faults is still read at once; past it no more candidates are looked at.
/// </summary>
internal sealed class Suggestions
{
    private const int LongestWord = 80;

    private long _work = 20_000_000;

    /// <summary><c>did you mean 'trucks'?</c>, or null if nothing is near.</summary>
    public string? DidYouMean(string written, IEnumerable<string> candidates) =>
        Nearest(written, candidates) is { } nearest ? $"did you mean {Wording.Quote(nearest)}?" : null;

    /// <summary>The nearest candidate, the first of several; null if none is near.</summary>
    public string? Nearest(string written, IEnumerable<string> candidates)
    {
        if (written.Length is 0 or > LongestWord)
        {
            return null;
        }

        var word = Fold.Text(written);
        var least = Math.Clamp(word.Length / 3, 1, 3) + 1;
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            _work -= 16;
            if (_work < 0)
            {
                break;
            }

            if (candidate.Length <= LongestWord && Math.Abs(candidate.Length - written.Length) <= 3
                && Distance(word, Fold.Text(candidate)) is var distance && distance < least
                && distance < Math.Max(1, word.Length))
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    // Levenshtein's distance, where two neighbours that changed places are one fault too.
    private int Distance(string word, string other)
    {
        _work -= (long)word.Length * other.Length;
        int[] beforeLast = [], last = [.. Enumerable.Range(0, other.Length + 1)];
        for (var i = 1; i <= word.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = word[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[^1];
    }
}
