namespace LeadRules.Cli.Output;

/// <summary>The command cannot do its work for a reason that who called it can mend: exit code 2.</summary>
/// <param name="message">What is the matter, and what to do about it; one sentence, lower case.</param>
internal sealed class UsageException(string message) : Exception(message);
