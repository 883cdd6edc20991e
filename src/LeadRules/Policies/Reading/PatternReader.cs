using System.Text.RegularExpressions;
using LeadRules.Diagnostics;

namespace LeadRules.Policies.Reading;

/// <summary>Regular expressions that run in time linear in the text, whatever they are (P8).</summary>
internal static class PatternReader
{
    // Past it a pattern written to be slow takes seconds for its first lead.
    private const int Longest = 1000;

    public static TextPattern? Read(Value value)
    {
        if (value.SomeText("a regular expression") is not { } pattern)
        {
            return null;
        }

        if (pattern.Length > Longest || PatternSize.Of(pattern) > Longest)
        {
            value.Unreadable(
                $"a regular expression of at most {Longest} characters, its repetitions {{n,m}} written out",
                "count less, above all inside what is counted itself");
            return null;
        }

        try
        {
            return Once(pattern, value.Draft);
        }
        catch (RegexParseException fault)
        {
            Unreadable(value, $"{Wording.Words(fault.Error.ToString())} at character {fault.Offset}");
        }
        catch (NotSupportedException)
        {
            Unreadable(value, "look-around, back-references, conditions and atomic groups would backtrack");
        }

        return null;
    }

    // Rules that ask the same share an automaton.
    private static TextPattern Once(string pattern, Draft draft)
    {
        if (!draft.Patterns.TryGetValue(pattern, out var known))
        {
            Try(pattern);
            draft.Patterns.Add(pattern, known = new TextPattern(pattern));
        }

        return known;
    }

    // To read a pattern costs a hundredth of what its automaton does.
    private static void Try(string pattern)
    {
        _ = new Regex(pattern, RegexOptions.CultureInvariant);
        if (MayBacktrack(pattern))
        {
            TextPattern.Automaton(pattern);
        }
    }

    // All that cannot be without backtracking begins with `(?`, but for `(?:`, or with a
    // backslash and a digit, `k` or `G`.
    private static bool MayBacktrack(string pattern)
    {
        for (var at = 0; at + 1 < pattern.Length; at++)
        {
            var rest = pattern.AsSpan(at + 1);
            if ((pattern[at] == '\\' && rest[0] is (>= '0' and <= '9') or 'k' or 'G')
                || (pattern[at] == '(' && rest[0] == '?' && !rest.StartsWith("?:")))
            {
                return true;
            }
        }

        return false;
    }

    private static void Unreadable(Value value, string why) =>
        value.Unreadable("a regular expression that .NET reads without backtracking", why);
}
