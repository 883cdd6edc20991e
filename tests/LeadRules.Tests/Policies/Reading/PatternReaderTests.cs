using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using LeadRules.Policies;
using LeadRules.Policies.Reading;

namespace LeadRules.Tests.Policies.Reading;

public sealed class PatternReaderTests
{
    private const string Rule =
        "people: [{ id: p }]\nrules: [{ id: r, distribute: { to: { person: p } }, when: { make: { matches: ";

    private static readonly string[] Pieces =
    [
        "a", "b", ".", "*", "+", "?", "|", "(", ")", "[", "]", "^", "$", "-", "{1,3}", "{2}", "\\", "\\\\",
        "\\b", "\\w", "\\1", "\\10", "\\k<n>", "\\G", "\\z", "\\p{L}", "\\x41", "\\u0041", "\\cA", "(?:",
        "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?<n>", "(?'n'", "(?<n-n>", "(?(1)", "(?i)", "(?x: # (?= \n)",
        "(?#", "#", " ", "[(?=]", "[\\1]", "*?", "++",
    ];

    [Fact]
    public void P8_a_pattern_of_no_great_size_is_read_if_and_only_if_its_automaton_can_be_built() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true),
            Prop.ForAll(
                Gen.Choose(1, 8).SelectMany(count => Gen.ListOf(Gen.Elements(Pieces), count))
                    .Select(parts => string.Concat(parts)).ToArbitrary(),
                pattern => Assert.Equal(
                    IsAutomaton(pattern) && PatternSize.Of(pattern) <= 1000, IsRead(pattern))));

    [Fact]
    public void P8_a_pattern_is_searched_in_folded_text()
    {
        var test = Assert.IsType<PatternTest>(Assert.Single(
            ((AllOf)Marked.Policy(Rule + "'^\\w+ (ev|phev)$' } } }]").Rules[0].When).Parts));

        Assert.Equal("^\\w+ (ev|phev)$", test.Pattern.Written);
        Assert.True(test.Pattern.IsMatch("bolt ev"));
        Assert.False(test.Pattern.IsMatch("bolt ev 2"));
    }

    private static bool IsRead(string pattern) => PolicyReader.Read(
        $"{Marked.Head}{Rule}'{pattern.Replace("'", "''", StringComparison.Ordinal)
            .Replace("\n", "\n\n", StringComparison.Ordinal)}' }} }} }}]")
        .Policy is not null;

    private static bool IsAutomaton(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
