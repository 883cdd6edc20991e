namespace LeadRules.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>The policy cannot be used.</summary>
    Error,

    /// <summary>It can be used, and probably does not do what was meant.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Note,
}

/// <summary>Where something stands in a file.</summary>
/// <param name="File">The file's name as the caller gave it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units; at least 1, and never past the end of the line.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length);

/// <summary>One finding about a policy: a stable code, where, and what to do.</summary>
/// <param name="Code">Such as <c>LR201</c>; see <c>docs/diagnostics</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">
/// One sentence, lower case, the policy's own words in quotes; no customer data.
/// </param>
/// <param name="Help">The way out, or null.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, SourceSpan Span, string Message, string? Help = null)
{
    /// <summary><c>file:line:column: error LR201: message; help</c>.</summary>
    public override string ToString()
    {
        var place = FormattableString.Invariant($"{Span.File}:{Span.Line}:{Span.Column}");
        var severity = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note"
        };
        return Help is null
            ? $"{place}: {severity} {Code}: {Message}"
            : $"{place}: {severity} {Code}: {Message}; {Help}";
    }
}
