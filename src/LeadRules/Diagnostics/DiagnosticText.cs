using System.Text;
using LeadRules.Policies;
using LeadRules.Policies.Text;

namespace LeadRules.Diagnostics;

/// <summary>
/// Findings as people read them: <c>file:line:column: error LR201: …</c>, the line of the policy, and a
/// caret under the place. Nothing of it can move a cursor.
/// </summary>
public sealed class DiagnosticText
{
    private const string Indent = "  ";
    private const int Widest = 160;
    private const int Before = 60;

    private readonly Dictionary<string, SourceText> _sources = new(StringComparer.Ordinal);

    /// <summary>For findings about those files.</summary>
    public DiagnosticText(IEnumerable<PolicyFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files)
        {
            _sources[file.Name] = new SourceText(file);
        }
    }

    /// <summary>The first line: place, severity, code, what is wrong and the way out.</summary>
    public static string Headline(Diagnostic diagnostic) => Wording.Harmless(diagnostic.ToString());

    /// <summary>
    /// The line that the finding is about and the line with its caret, each indented; a part of the line, if
    /// it is very long. Null where the file is not known or has no such line.
    /// </summary>
    public string? Excerpt(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var span = diagnostic.Span;
        if (!_sources.TryGetValue(span.File, out var source) || source.Line(span.Line) is not { } line)
        {
            return null;
        }

        var at = Math.Min(span.Column - 1, line.Length);
        var from = line.Length > Widest ? Math.Max(0, at - Before) : 0;
        var shown = line.Substring(from, Math.Min(Widest, line.Length - from));
        var length = Math.Clamp(span.Length, 1, Math.Max(1, shown.Length - (at - from)));
        var gap = Gap(shown.AsSpan(0, at - from));
        return $"{Indent}{Visible(shown)}\n{Indent}{gap}^{new string('~', length - 1)}";
    }

    // Tabs stay, in both lines, so that the caret stands under its place however wide a tab is.
    private static string Visible(string text) =>
        string.Join('\t', text.Split('\t').Select(Wording.Harmless));

    private static string Gap(ReadOnlySpan<char> before)
    {
        var gap = new StringBuilder(before.Length);
        foreach (var rune in before.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                gap.Append(rune.Value == '\t' ? '\t' : ' ');
            }
        }

        return gap.ToString();
    }
}
