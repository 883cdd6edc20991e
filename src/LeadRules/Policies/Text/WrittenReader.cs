using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LeadRules.Policies.Text;

/// <summary>
/// A text that is known to be one YAML document within the limits, with its comments. A comment on a line of
/// its own belongs to what follows it, or to the end of the block that it is indented into; any other to what
/// it stands beside.
/// </summary>
internal sealed class WrittenReader
{
    private readonly Parser _events;
    private readonly Lines _lines;
    private readonly Queue<Comment> _comments;
    private readonly List<Note> _pending = [];
    private WrittenPart? _beside;
    private int _end;
    private bool _isAfterBlock;
    private bool _hasAnchors;

    private WrittenReader(string text)
    {
        _events = new Parser(new StringReader(text));
        _lines = new Lines(text);
        _comments = new Queue<Comment>(Comment.In(text));
    }

    public static WrittenFile Read(string text) => new WrittenReader(text).File();

    private WrittenFile File()
    {
        var root = new WrittenPart { Value = new WrittenText { Text = "", IsNothing = true } };
        while (Advance())
        {
            if (_events.Current is NodeEvent)
            {
                // What a blank line parts from the rest is about the file.
                root.Before.AddRange(TakePending(_pending.FindLastIndex(note => note.IsBlank) + 1));
                root.Value = Read(root, outer: -1);
            }
        }

        return new WrittenFile(root, TakePending(_pending.Count), _hasAnchors);
    }

    // The part's value, or its key; outer is the column of the block around it.
    private Written Read(WrittenPart part, int outer)
    {
        switch (_events.Current)
        {
            case SequenceStart { Style: not SequenceStyle.Flow } start:
                return ReadBlock(start, isMapping: false, outer);
            case MappingStart { Style: not MappingStyle.Flow } start:
                return ReadBlock(start, isMapping: true, outer);
            case SequenceStart or MappingStart:
                return ReadFlow((NodeEvent)_events.Current, part);
        }

        TakeComments(part.Before);
        TakeInside(part.Beside);
        _beside = part;
        return _events.Current is AnchorAlias alias
            ? new WrittenAlias { Name = alias.Value.Value }
            : ReadText((Scalar)_events.Current!);
    }

    private WrittenText ReadText(Scalar scalar)
    {
        _isAfterBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        return new WrittenText
        {
            Anchor = AnchorOf(scalar),
            Text = scalar.Value,
            IsNothing = scalar.Value.Length == 0 && scalar.Style == ScalarStyle.Plain,
            Style = StyleOf(scalar),
        };
    }

    private WrittenList ReadFlow(NodeEvent start, WrittenPart part)
    {
        var isMapping = start is MappingStart;
        var list = new WrittenList { Anchor = AnchorOf(start), IsMapping = isMapping, IsFlow = true };
        TakeComments(part.Before);
        _beside = null;
        while (Advance() && _events.Current is not (SequenceEnd or MappingEnd))
        {
            list.Parts.Add(ReadPart(isMapping, outer: 0));
        }

        TakeComments(list.Parts.Count > 0 ? list.After : part.Before);
        _beside = part;
        return list;
    }

    private WrittenList ReadBlock(NodeEvent start, bool isMapping, int outer)
    {
        var list = new WrittenList { Anchor = AnchorOf(start), IsMapping = isMapping, IsFlow = false };
        _beside = null;
        Advance();
        var column = isMapping ? (int)_events.Current!.Start.Column - 1 : ColumnOfDash(start);
        while (_events.Current is not (SequenceEnd or MappingEnd))
        {
            list.Parts.Add(ReadPart(isMapping, column));
            Advance();
        }

        // The items of a list may stand as far left as the key that it is under: a comment there is not its.
        var count = _pending.FindIndex(note => !note.IsBlank && note.Column < Math.Max(column, outer + 1));
        var own = _pending.GetRange(0, count < 0 ? _pending.Count : count);
        list.After.AddRange(TakePending(own.FindLastIndex(note => !note.IsBlank) + 1));
        return list;
    }

    private WrittenPart ReadPart(bool isEntry, int outer)
    {
        var part = new WrittenPart();
        part.Before.AddRange(TakePending(_pending.Count));
        if (isEntry)
        {
            part.Key = Read(part, outer);
            Advance();
        }

        part.Value = Read(part, outer);
        return part;
    }

    // To the next event, past the comments and blank lines before it.
    private bool Advance()
    {
        if (!_events.MoveNext())
        {
            return false;
        }

        // What begins a list ends, past its anchor, where its first item begins.
        var isText = _events.Current is Scalar or AnchorAlias;
        var to = (int)(isText ? _events.Current!.Start : _events.Current!.End).Index;
        TakeNotes(_end, Math.Max(_end, to));
        _end = Math.Max(_end, (int)_events.Current.End.Index);
        return true;
    }

    private void TakeNotes(int from, int to)
    {
        var (first, last) = (_lines.LineOf(from), _lines.LineOf(to));
        var isLineStart = from == _lines.StartOf(first);
        var isBlank = _isAfterBlock && isLineStart && _lines.IsBlank(first - 1);
        _isAfterBlock = false;
        for (var line = first; line <= last; line++)
        {
            if (_comments.TryPeek(out var next) && next.Start < to && _lines.LineOf(next.Start) == line)
            {
                AddBlank(isBlank);
                isBlank = false;
                Take(_comments.Dequeue(), line, first);
            }
            else
            {
                isBlank |= line > first && line < last && _lines.IsBlank(line);
            }
        }

        AddBlank(isBlank);
    }

    private void Take(Comment comment, int line, int first)
    {
        var start = _lines.StartOf(line);
        if (line == first && _beside is not null && !_lines.IsBlank(start, comment.Start))
        {
            _beside.Beside.Add(comment.Text);
        }
        else
        {
            _pending.Add(new Note(comment.Text, comment.Start - start));
        }
    }

    private void AddBlank(bool isBlank)
    {
        if (isBlank && (_pending.Count == 0 || !_pending[^1].IsBlank))
        {
            _pending.Add(Note.Blank);
        }
    }

    private List<Note> TakePending(int count)
    {
        var taken = _pending.GetRange(0, count);
        _pending.RemoveRange(0, count);
        return taken;
    }

    private void TakeComments(List<Note> into) =>
        into.AddRange(TakePending(_pending.Count).Where(note => !note.IsBlank));

    // Those after an anchor or the sign of a block.
    private void TakeInside(List<string> into)
    {
        while (_comments.TryPeek(out var comment) && comment.Start < _end)
        {
            into.Add(_comments.Dequeue().Text);
        }
    }

    private static TextStyle StyleOf(Scalar scalar) => scalar.Style switch
    {
        ScalarStyle.Literal => TextStyle.Literal,
        ScalarStyle.Folded => TextStyle.Folded,
        _ => scalar.End.Line > scalar.Start.Line ? TextStyle.Lines : TextStyle.Line,
    };

    // The event of a list ends before or after its first dash.
    private int ColumnOfDash(NodeEvent start)
    {
        var (end, column) = ((int)start.End.Index, (int)start.End.Column - 1);
        return end < _lines.Text.Length && _lines.Text[end] == '-' ? column : column - 1;
    }

    private string? AnchorOf(NodeEvent node)
    {
        _hasAnchors |= !node.Anchor.IsEmpty;
        return node.Anchor.IsEmpty ? null : node.Anchor.Value;
    }
}
