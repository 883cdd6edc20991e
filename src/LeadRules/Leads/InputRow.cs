using System.Text;

namespace LeadRules.Leads;

/// <summary>A row of a file that leads or activities are read from, as it stood.</summary>
public sealed class InputRow
{
    private readonly byte[] _utf8;

    /// <summary>A row.</summary>
    /// <param name="file">Which of the two files it is in.</param>
    /// <param name="line">The line that the row begins on, the file's first being 1.</param>
    /// <param name="text">The row, without its line break.</param>
    public InputRow(InputFile file, long line, string text)
        : this(file, line, Encoding.UTF8.GetBytes(text))
    {
    }

    // A replay keeps each row with an activity until that has happened: bytes take half the memory of text.
    internal InputRow(InputFile file, long line, byte[] utf8)
    {
        File = file;
        Line = line;
        _utf8 = utf8;
    }

    /// <summary>Which of the two files it is in.</summary>
    public InputFile File { get; }

    /// <summary>The line that the row begins on, the file's first being 1.</summary>
    public long Line { get; }

    /// <summary>The row's bytes.</summary>
    internal ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>The row, without its line break; bytes that are no text are U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(_utf8);
}

/// <summary>The files that leads and activities are read from.</summary>
public enum InputFile
{
    /// <summary>The feed.</summary>
    Feed,

    /// <summary>The activity file.</summary>
    Activities,
}

/// <summary>A row that changed nothing, or an activity in it (P17, R16).</summary>
/// <param name="Row">The row.</param>
/// <param name="Reason">Why.</param>
public sealed record RejectedRow(InputRow Row, RejectReason Reason);
