using System.Text.RegularExpressions;
using LeadRules.Diagnostics;

namespace LeadRules.Policies.Reading;

/// <summary>Regular expressions that run in time linear in the text, whatever they are (P8).</summary>
internal static class PatternReader
{
    private const int LongestPattern = 1000;
    private const int LargestSize = 5000;

    public static Regex? Read(Value value)
    {
        if (value.SomeText("a regular expression") is not { } pattern)
        {
            return null;
        }

        if (pattern.Length > LongestPattern || PatternSize.Of(pattern) > LargestSize)
        {
            value.Unreadable(
                $"a regular expression of at most {LongestPattern} characters and, with its repetitions written out, "
                + $"{LargestSize} parts");
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
            Unreadable(value, "look-around, back-references, conditionals and atomic groups would need backtracking");
        }

        return null;
    }

    private static void Unreadable(Value value, string why) =>
        value.Unreadable("a regular expression that .NET reads without backtracking", why);
}
