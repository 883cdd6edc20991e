using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>
/// Comments such as <c># leadrules: ignore LR402 reason</c>: at the end of a line or, alone, above it. They
/// leave out the warnings and notes of that code on that line; one that leaves out nothing is LR405.
/// </summary>
internal sealed class Ignores
{
    private const string Mark = "# leadrules: ignore ";
    private const int LongestCode = 20;

    private readonly Dictionary<string, Comment> _comments = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _files;

    /// <summary>The comments of a policy.</summary>
    public Ignores(IReadOnlyList<PolicyFile> files)
    {
        _files = [.. files.Select(file => file.Name)];
        foreach (var file in files)
        {
            Read(new SourceText(file.Name, file.Text), file.Name);
        }
    }

    /// <summary>Whether a comment leaves out the warnings and notes of a code at a place.</summary>
    public bool LeaveOut(string code, SourceSpan span)
    {
        if (!_comments.TryGetValue(Place(span.File, span.Line, code), out var comment))
        {
            return false;
        }

        comment.IsUsed = true;
        return true;
    }

    /// <summary>
    /// The findings that are not ignored, with a note for each comment that ignores nothing.
    /// </summary>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> findings)
    {
        var report = new Report(_files);
        foreach (var finding in findings)
        {
            if (finding.Severity == Severity.Error || !LeaveOut(finding.Code, finding.Span))
            {
                report.AddRange([finding]);
            }
        }

        foreach (var (code, span) in _comments.Values.Where(comment => !comment.IsUsed))
        {
            report.Add(
                DiagnosticCodes.Unused, span, $"this ignores {code}, which is not found here",
                "take the comment out");
        }

        return report.InOrder();
    }

    private void Read(SourceText source, string file)
    {
        var waiting = new List<Comment>();
        for (var number = 1; source.HasLine(number); number++)
        {
            var line = source.Line(number);
            if (Find(line, file, number) is { } comment)
            {
                waiting.Add(comment);
            }

            var text = line.Trim();
            if (text.IsEmpty || text[0] == '#')
            {
                continue;
            }

            waiting.ForEach(each => _comments.TryAdd(Place(file, number, each.Code), each));
            waiting.Clear();
        }

        waiting.ForEach(each => _comments.TryAdd(Place(file, 0, each.Code), each));
    }

    private static string Place(string file, int line, string code) => $"{code} {line} {file}";

    private static Comment? Find(ReadOnlySpan<char> line, string file, int number)
    {
        var at = line.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0 || (at > 0 && !char.IsWhiteSpace(line[at - 1])))
        {
            return null;
        }

        var rest = line[(at + Mark.Length)..];
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]))
        {
            length++;
        }

        return length is > 0 and <= LongestCode
            ? new(rest[..length].ToString(), new(file, number, at + 1, Mark.Length + length))
            : null;
    }

    private sealed record Comment(string Code, SourceSpan Span)
    {
        public bool IsUsed { get; set; }
    }
}
