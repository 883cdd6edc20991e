using System.Collections.Immutable;

namespace LeadRules.Diagnostics;

/// <summary>
/// What was found so far. A finding about one place is kept once, however often it is made.
/// </summary>
/// <param name="files">The files' names, in the order in which findings are given back.</param>
internal sealed class Report(IEnumerable<string> files)
{
    private readonly HashSet<Diagnostic> _seen = [];
    private readonly List<Diagnostic> _found = [];
    private readonly ImmutableArray<string> _files = [.. files];

    /// <summary>
    /// How many findings were made, repeated ones too: it grows whenever something is wrong.
    /// </summary>
    public int Count { get; private set; }

    public bool HasErrors => _found.Exists(found => found.Severity == Severity.Error);

    public void Add(DiagnosticCode code, SourceSpan span, string message, string? help = null) =>
        AddRange([new Diagnostic(code.Id, code.Severity, span, message, help)]);

    public void AddRange(ImmutableArray<Diagnostic> findings)
    {
        Count += findings.Length;
        _found.AddRange(findings.Where(_seen.Add));
    }

    /// <summary>Everything, in order of file, line, column and code.</summary>
    public ImmutableArray<Diagnostic> InOrder() =>
    [
        .. _found
            .OrderBy(found => _files.IndexOf(found.Span.File))
            .ThenBy(found => found.Span.Line)
            .ThenBy(found => found.Span.Column)
            .ThenBy(found => found.Code, StringComparer.Ordinal),
    ];
}
