using System.Text.RegularExpressions;

namespace LeadRules.Policies;

/// <summary>
/// A regular expression in .NET's syntax that runs in time linear in the text (P8). Its automaton is built
/// when it is first asked: it takes milliseconds and half a megabyte.
/// </summary>
/// <param name="written">As the policy has it.</param>
public sealed class TextPattern(string written)
{
    private Regex? _automaton;

    /// <summary>As the policy has it.</summary>
    public string Written { get; } = written;

    /// <summary>Whether it is found somewhere in a text, which must be folded already.</summary>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It would have to backtrack.</exception>
    public bool IsMatch(string folded) => (_automaton ??= Automaton(Written)).IsMatch(folded);

    /// <summary>As the policy has it.</summary>
    public override string ToString() => Written;

    /// <summary>The expression, built.</summary>
    internal static Regex Automaton(string written) =>
        new(written, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
