namespace LeadRules.Cli.Output;

/// <summary>What a command tells the shell.</summary>
internal enum ExitCode
{
    /// <summary>All well.</summary>
    Well = 0,

    /// <summary>The command ran and found something, such as errors in a policy.</summary>
    Found = 1,

    /// <summary>Usage, a file missing or unreadable, or nothing to do.</summary>
    Usage = 2,

    /// <summary>A defect of leadrules itself.</summary>
    Defect = 3,
}
