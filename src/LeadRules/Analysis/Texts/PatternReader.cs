using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LeadRules.Policies;

namespace LeadRules.Analysis.Texts;

/// <summary>
/// Reads patterns in .NET's syntax, as far as <see cref="RegexOptions.NonBacktracking"/> takes it, into their
/// nodes. Folded text has no line feed, so <c>$</c> is its end and the options <c>m</c> and <c>s</c> change
/// nothing. A construct that it does not know makes the whole pattern null: unknown, never wrong.
/// </summary>
internal sealed class PatternReader
{
    private const int DeepestGroup = 100;
    private readonly string _pattern;
    private readonly CharClasses _classes;
    private int _at;
    private int _depth;
    private bool _ignoreCase;

    private PatternReader(string pattern, CharClasses classes)
    {
        _pattern = pattern;
        _classes = classes;
    }

    private bool AtEnd => _at >= _pattern.Length;

    /// <summary>The nodes of a pattern; null if it holds what is not known here.</summary>
    public static PatternNode? Read(TextPattern pattern, CharClasses classes)
    {
        var reader = new PatternReader(pattern.Written, classes);
        var read = reader.ReadChoice();
        return reader.AtEnd ? read : null;
    }

    private PatternNode? ReadChoice()
    {
        if (++_depth > DeepestGroup)
        {
            return null;
        }

        var branches = ImmutableArray.CreateBuilder<PatternNode>();
        do
        {
            if (ReadSequence() is not { } branch)
            {
                return null;
            }

            branches.Add(branch);
        }
        while (Take('|'));
        _depth--;
        return branches.Count == 1 ? branches[0] : new Choice(branches.DrainToImmutable());
    }

    private Sequence? ReadSequence()
    {
        var parts = ImmutableArray.CreateBuilder<PatternNode>();
        while (!AtEnd && _pattern[_at] is not ('|' or ')'))
        {
            if (ReadAtom() is not { } atom || ReadRepeats(atom) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return new Sequence(parts.DrainToImmutable());
    }

    private PatternNode? ReadAtom() => _pattern[_at++] switch
    {
        '(' => ReadGroup(),
        '[' => ReadBrackets(),
        '\\' => ReadEscape(),
        '.' => new OneOf(_classes.Of(@"[^\n]", ignoreCase: false)!),
        '^' => new Anchor(AnchorKind.Start),
        '$' => new Anchor(AnchorKind.End),
        var unit => Character(unit),
    };

    private OneOf Character(char unit) =>
        new(_ignoreCase ? Class(FormattableString.Invariant($@"\u{(int)unit:X4}"))! : CharSet.Of(unit));

    private PatternNode? ReadGroup()
    {
        var before = _ignoreCase;
        if (Take('?'))
        {
            var opening = GroupOpening.Read(_pattern, _at, _ignoreCase);
            if (opening is not { } group)
            {
                return null;
            }

            (_at, _ignoreCase) = (group.End, group.IgnoreCase);
            if (group.IsWhole)
            {
                return new Sequence([]);
            }
        }

        var inside = ReadChoice();
        _ignoreCase = before;
        return Take(')') ? inside : null;
    }

    // A class is handed to .NET as it stands, up to its own bracket.
    private OneOf? ReadBrackets()
    {
        var start = _at - 1;
        _at = BracketEnd(_at, DeepestGroup);
        return _at > start && Class(_pattern[start.._at]) is { } set ? new OneOf(set) : null;
    }

    // After the bracket that closes a class whose members begin at `at`; 0 if that is not certain. A `]` that
    // comes first is a member, and `-[` begins a class that is taken out of this one unless the `-` comes
    // first.
    private int BracketEnd(int at, int deepest)
    {
        at += at < _pattern.Length && _pattern[at] == '^' ? 1 : 0;
        for (var first = at; at < _pattern.Length && deepest > 0; at++)
        {
            switch (_pattern[at])
            {
                case ']' when at > first:
                    return at + 1;
                case '\\':
                    at++;
                    break;
                case '[' when _pattern.AsSpan(at).StartsWith("[:"):
                    return 0;
                case '-' when at > first && _pattern.AsSpan(at).StartsWith("-["):
                    at = BracketEnd(at + 2, deepest - 1);
                    return at > 0 && at < _pattern.Length && _pattern[at] == ']' ? at + 1 : 0;
            }
        }

        return 0;
    }

    private PatternNode? ReadEscape()
    {
        if (AtEnd)
        {
            return null;
        }

        var start = _at - 1;
        switch (_pattern[_at++])
        {
            case 'A':
                return new Anchor(AnchorKind.Start);
            case 'z' or 'Z':
                return new Anchor(AnchorKind.End);
            case 'b':
                return new Anchor(AnchorKind.Boundary);
            case 'B':
                return new Anchor(AnchorKind.NoBoundary);
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 't' or 'n' or 'r' or 'f' or 'v' or 'a' or 'e':
                break;
            case 'x':
                _at += 2;
                break;
            case 'u':
                _at += 4;
                break;
            case 'c':
                _at++;
                break;
            case 'p' or 'P':
                _at = _pattern.IndexOf('}', _at) + 1;
                break;
            case var unit:
                return char.IsAsciiLetterOrDigit(unit) || unit == '_' ? null : Character(unit);
        }

        return _at > start && _at <= _pattern.Length && Class(_pattern[start.._at]) is { } set
            ? new OneOf(set)
            : null;
    }

    private CharSet? Class(string pattern) => _classes.Of(pattern, _ignoreCase);

    private PatternNode? ReadRepeats(PatternNode part)
    {
        while (!AtEnd)
        {
            (int AtLeast, int? AtMost)? times = _pattern[_at] switch
            {
                '*' => (0, null),
                '+' => (1, null),
                '?' => (0, 1),
                '{' => ReadBounds(),
                _ => null,
            };
            if (times is not { } repeated)
            {
                return part;
            }

            _at += _pattern[_at] == '{' ? _pattern.IndexOf('}', _at) - _at + 1 : 1;
            Take('?');
            part = new Repeat(part, repeated.AtLeast, repeated.AtMost);
        }

        return part;
    }

    // `{` that begins no bounds is a character like any other.
    private (int AtLeast, int? AtMost)? ReadBounds()
    {
        var end = _pattern.IndexOf('}', _at);
        if (end < 0)
        {
            return null;
        }

        var bounds = _pattern.AsSpan(_at + 1, end - _at - 1);
        var comma = bounds.IndexOf(',');
        var least = ReadCount(comma < 0 ? bounds : bounds[..comma]);
        var most = comma < 0 ? least : ReadCount(bounds[(comma + 1)..]);
        var unbounded = comma >= 0 && comma == bounds.Length - 1;
        return least is { } atLeast && (most is not null || unbounded) ? (atLeast, most) : null;
    }

    private static int? ReadCount(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private bool Take(char unit)
    {
        if (AtEnd || _pattern[_at] != unit)
        {
            return false;
        }

        _at++;
        return true;
    }
}
