using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>
/// Comments such as <c># leadrules: ignore LR402 reason</c>: at the end of a line or, alone, above it. They leave out
/// the warnings and notes of that code on that line; one that leaves out nothing is LR405.
/// </summary>
internal sealed class Ignores
{
    private const string Mark = "# leadrules: ignore ";
    private const int LongestCode = 20;

    private readonly Dictionary<(string File, int Line, string Code), SourceSpan> _places = [];

    private Ignores(IReadOnlyList<PolicyFile> files)
    {
        foreach (var file in files)
        {
            Read(new SourceText(file.Name, file.Text), file.Name);
        }
    }

    /// <summary>The findings that are not ignored, with a note for each comment that ignores nothing.</summary>
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> findings, IReadOnlyList<PolicyFile> files)
    {
        var ignores = new Ignores(files);
        var report = new Report(files.Select(file => file.Name));
        var used = new HashSet<(string, int, string)>();
        foreach (var finding in findings)
        {
            var place = (finding.Span.File, finding.Span.Line, finding.Code);
            if (finding.Severity == Severity.Error || !ignores._places.ContainsKey(place))
            {
                report.AddRange([finding]);
            }
            else
            {
                used.Add(place);
            }
        }

        foreach (var (place, span) in ignores._places.Where(each => !used.Contains(each.Key)))
        {
            report.Add(
                DiagnosticCodes.Unused, span, $"this ignores {place.Code}, which is not found here", "take the comment out");
        }

        return report.InOrder();
    }

    private void Read(SourceText source, string file)
    {
        var waiting = new List<(string Code, SourceSpan Span)>();
        for (var number = 1; source.HasLine(number); number++)
        {
            var line = source.Line(number);
            if (Find(line) is { } place)
            {
                waiting.Add((place.Code, new(file, number, place.At + 1, Mark.Length + place.Code.Length)));
            }

            var text = line.Trim();
            if (text.IsEmpty || text[0] == '#')
            {
                continue;
            }

            waiting.ForEach(each => _places.TryAdd((file, number, each.Code), each.Span));
            waiting.Clear();
        }

        waiting.ForEach(each => _places.TryAdd((file, 0, each.Code), each.Span));
    }

    private static (int At, string Code)? Find(ReadOnlySpan<char> line)
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

        return length is > 0 and <= LongestCode ? (at, rest[..length].ToString()) : null;
    }
}
