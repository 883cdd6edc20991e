using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Tests.Policies;

/// <summary>
/// A policy in which « and » stand around every place where something is wrong: reading it must find the
/// codes given, in that order, at exactly those lines, columns and lengths, and nothing else.
/// </summary>
internal static class Marked
{
    /// <summary>What a policy needs before anything can be wrong with it.</summary>
    public const string Head = "leadrules: 1\ntimezone: America/Toronto\n";

    /// <summary>Reads the text as it stands.</summary>
    public static ImmutableArray<Diagnostic> Finds(string text, params string[] codes)
    {
        var reading = PolicyReader.Read(Unmarked(text, out var spans));

        Assert.Null(reading.Policy);
        Assert.Equal(
            codes.Zip(spans, (code, span) => $"{code} {span}"),
            reading.Diagnostics.Select(found => $"{found.Code} {found.Span}"));
        Assert.Equal(codes.Length, spans.Count);
        return reading.Diagnostics;
    }

    /// <summary>Reads the text after <see cref="Head"/>, with <c>rules: []</c> if it has no rules.</summary>
    public static ImmutableArray<Diagnostic> FindsIn(string text, params string[] codes) =>
        Finds(Whole(text), codes);

    /// <summary>The policy of a text without faults, after <see cref="Head"/>.</summary>
    public static Policy Policy(string text)
    {
        var reading = PolicyReader.Read(Whole(text));

        Assert.Empty(reading.Diagnostics);
        return reading.Policy!;
    }

    private static string Whole(string text) =>
        Head + (text.Contains("rules:", StringComparison.Ordinal) ? "" : "rules: []\n") + text;

    private static string Unmarked(string text, out List<SourceSpan> spans)
    {
        spans = [];
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            for (var open = lines[line].IndexOf('«'); open >= 0; open = lines[line].IndexOf('«'))
            {
                var close = lines[line].IndexOf('»');
                spans.Add(new SourceSpan("policy.yaml", line + 1, open + 1, close - open - 1));
                lines[line] = lines[line].Remove(close, 1).Remove(open, 1);
            }
        }

        return string.Join('\n', lines);
    }
}
