namespace LeadRules.Policies.Text;

/// <summary>
/// A policy's text as its author wrote it: nodes with the comments and blank lines between them.
/// </summary>
internal abstract class Written
{
    /// <summary>The name by which aliases mean it, or null.</summary>
    public string? Anchor { get; init; }
}

/// <summary>Text.</summary>
internal sealed class WrittenText : Written
{
    public required string Text { get; init; }

    /// <summary>Whether nothing at all is written, not even quotes.</summary>
    public bool IsNothing { get; init; }

    /// <summary>How its line breaks were written.</summary>
    public TextStyle Style { get; init; }
}

/// <summary>How text stands in lines.</summary>
internal enum TextStyle
{
    /// <summary>On one line.</summary>
    Line,

    /// <summary>Over several lines, which are one.</summary>
    Lines,

    /// <summary>As a block whose line breaks are its own (<c>|</c>).</summary>
    Literal,

    /// <summary>As a block whose line breaks are spaces (<c>></c>).</summary>
    Folded,
}

/// <summary>An alias of an anchor before it.</summary>
internal sealed class WrittenAlias : Written
{
    public required string Name { get; init; }
}

/// <summary>A list or a mapping.</summary>
internal sealed class WrittenList : Written
{
    public required bool IsMapping { get; init; }

    /// <summary>Whether it stands in brackets.</summary>
    public required bool IsFlow { get; init; }

    /// <summary>Its items or entries, in order.</summary>
    public List<WrittenPart> Parts { get; } = [];

    /// <summary>Comments after the last of them.</summary>
    public List<Note> After { get; } = [];
}

/// <summary>An item of a list, an entry of a mapping, or a whole document.</summary>
internal sealed class WrittenPart
{
    /// <summary>The key of an entry: text, or an alias of it.</summary>
    public Written? Key { get; set; }

    public Written Value { get; set; } = null!;

    /// <summary>Comments on lines of their own before it, and blank lines.</summary>
    public List<Note> Before { get; } = [];

    /// <summary>Comments on its own lines.</summary>
    public List<string> Beside { get; } = [];
}

/// <summary>A comment on a line of its own, <c>#</c> included, or a blank line.</summary>
/// <param name="Text">The comment; null: the line is blank.</param>
/// <param name="Column">Where it begins, from 0.</param>
internal readonly record struct Note(string? Text, int Column)
{
    public static Note Blank { get; } = new(null, 0);

    public bool IsBlank => Text is null;
}

/// <summary>A whole file.</summary>
/// <param name="Root">Its document.</param>
/// <param name="After">Comments at its end.</param>
/// <param name="HasAnchors">Whether parts of it are named, so that their order may matter.</param>
internal sealed record WrittenFile(WrittenPart Root, IReadOnlyList<Note> After, bool HasAnchors);
