using System.Text.RegularExpressions;

namespace LeadRules.Analysis.Texts;

/// <summary>
/// The code units that one-character patterns match (<c>\d</c>, <c>[a-z]</c>, <c>.</c>, <c>(?i:k)</c>),
/// learned by asking .NET about every one of them: its tables of categories and cases are not written again
/// here.
/// </summary>
internal sealed class CharClasses
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private readonly Dictionary<string, CharSet?> _known = new(StringComparer.Ordinal);

    /// <summary>What counts as part of a word at a boundary, <c>\b</c>.</summary>
    public CharSet Word => Matching(@"\A\b")!;

    /// <summary>
    /// The code units that <paramref name="pattern"/>, which matches one, matches; null if it is no pattern.
    /// </summary>
    public CharSet? Of(string pattern, bool ignoreCase) =>
        Matching(ignoreCase ? $@"\A(?i:{pattern})\z" : $@"\A{pattern}\z");

    private CharSet? Matching(string pattern)
    {
        if (!_known.TryGetValue(pattern, out var found))
        {
            found = Learn(pattern);
            _known.Add(pattern, found);
        }

        return found;
    }

    private static CharSet? Learn(string pattern)
    {
        try
        {
            var regex = new Regex(pattern, Options);
            var unit = new char[1];
            return CharSet.Where(each =>
            {
                unit[0] = each;
                return regex.IsMatch(unit);
            });
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
