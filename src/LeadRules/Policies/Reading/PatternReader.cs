using System.Text.RegularExpressions;
using LeadRules.Diagnostics;

namespace LeadRules.Policies.Reading;

/// <summary>Regular expressions that run in time linear in the text, whatever they are (P8).</summary>
internal static class PatternReader
{
    // Past it a pattern written to be slow takes seconds for its first lead.
    private const int Longest = 1000;

    public static Regex? Read(Value value)
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
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
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

    private static void Unreadable(Value value, string why) =>
        value.Unreadable("a regular expression that .NET reads without backtracking", why);
}
