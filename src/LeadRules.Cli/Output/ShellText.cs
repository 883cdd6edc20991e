namespace LeadRules.Cli.Output;

/// <summary>Text as a shell takes it.</summary>
internal static class ShellText
{
    private const string Plain = "-_./:=@%+,";
    private const string Special = "\\*+?|{}[]()^$.#";

    /// <summary>An argument, in single quotes if it needs any.</summary>
    public static string Quoted(string argument) =>
        argument.Length > 0 && argument.All(c => char.IsAsciiLetterOrDigit(c) || Plain.Contains(c))
            ? argument
            : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>A regular expression that finds that text alone.</summary>
    public static string Pattern(string text) =>
        $"^{string.Concat(text.Select(c => Special.Contains(c) ? $"\\{c}" : $"{c}"))}$";
}
