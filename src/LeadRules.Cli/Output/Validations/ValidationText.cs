using LeadRules.Cli.Input;

namespace LeadRules.Cli.Output.Validations;

/// <summary>Findings for people: place, line, caret, and a count for each policy.</summary>
internal static class ValidationText
{
    /// <summary>Writes one policy's.</summary>
    public static void Write(string path, PolicyOnDisk policy, Terminal terminal)
    {
        Findings.Write(policy, terminal.Output, terminal.ColoursOutput);
        terminal.Output.WriteLine($"{path}: {Findings.Count(policy.Reading.Diagnostics)}");
    }
}
