using System.Globalization;
using System.Text;
using LeadRules.Policies;

namespace LeadRules.Diagnostics;

/// <summary>
/// Findings as people read them: <c>file:line:column: error LR201: …</c>, the line of the policy, and a caret
/// under the place. Nothing of it can move a cursor.
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
            _sources[file.Name] = new SourceText(file.Name, file.Text);
        }
    }

    /// <summary>The first line: place, severity, code, what is wrong and the way out.</summary>
    public static string Headline(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return Wording.Harmless(diagnostic.ToString());
    }

    /// <summary>
    /// The line that the finding is about and the line with its caret, each indented; a part of the line,
    /// between <c>…</c>, if it is very long. Null where the file is not known or has no such line.
    /// </summary>
    public string? Excerpt(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var span = diagnostic.Span;
        if (!_sources.TryGetValue(span.File, out var source) || !source.HasLine(span.Line))
        {
            return null;
        }

        var line = source.Line(span.Line);
        var at = Math.Clamp(span.Column - 1, 0, line.Length);
        var start = line.Length > Widest ? Math.Max(0, at - Before) : 0;
        var end = Math.Min(line.Length, start + Widest);
        var cut = start > 0 ? "…" : "";
        var marked = Gap(line.Slice(at, Math.Min(span.Length, end - at))).Length;
        var caret = '^' + new string('~', Math.Max(0, marked - 1));
        return $"{Indent}{cut}{Visible(line[start..end].ToString())}{(end < line.Length ? "…" : "")}\n"
            + $"{Indent}{Gap(cut)}{Gap(line[start..at])}{caret}";
    }

    /// <summary>Headlines and excerpts of all findings, each line ended by LF.</summary>
    public string Whole(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            text.Append(Headline(diagnostic)).Append('\n');
            if (Excerpt(diagnostic) is { } excerpt)
            {
                text.Append(excerpt).Append('\n');
            }
        }

        return text.ToString();
    }

    // Tabs stay, in both lines, so that the caret stands under its place however wide a tab is.
    private static string Visible(string text) =>
        string.Join('\t', text.Split('\t').Select(Wording.Harmless));

    private static string Gap(ReadOnlySpan<char> text)
    {
        var gap = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                gap.Append(rune.Value == '\t' ? '\t' : ' ');
            }
        }

        return gap.ToString();
    }
}
