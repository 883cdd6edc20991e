namespace LeadRules.Leads;

/// <summary>A row of a file that leads or activities are read from, as it stood.</summary>
/// <param name="File">Which of the two files it is in.</param>
/// <param name="Line">The line that the row begins on, the file's first being 1.</param>
/// <param name="Text">The row, without its line break.</param>
public sealed record InputRow(InputFile File, long Line, string Text);

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
