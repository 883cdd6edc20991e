namespace LeadRules.Feeds;

/// <summary>
/// A file that cannot be read as a feed or an activity file at all; rows that are merely wrong are rejected
/// instead.
/// </summary>
public sealed class FeedException : Exception
{
    /// <summary>A fault without a place.</summary>
    public FeedException()
    {
    }

    /// <summary>A fault without a place.</summary>
    public FeedException(string message)
        : base(message)
    {
    }

    /// <summary>A fault without a place.</summary>
    public FeedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal FeedException(string file, long line, string fault, Exception? innerException = null)
        : base(FormattableString.Invariant($"{file}:{line}: {fault}"), innerException)
    {
        File = file;
        Line = line;
    }

    /// <summary>The file, as the reader was told to call it.</summary>
    public string File { get; } = "";

    /// <summary>The line, from 1; 0 where there is none.</summary>
    public long Line { get; }
}
