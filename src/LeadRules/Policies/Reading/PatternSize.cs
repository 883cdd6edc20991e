using System.Buffers;

namespace LeadRules.Policies.Reading;

/// <summary>
/// What it costs to build an automaton of a regular expression: how many parts it has once its counted
/// repetitions are written out, those inside one another twice over. <c>((a{1,999}){1,999}){1,999}</c> is
/// short and has more than a thousand million. Never too few; in patterns whose groups are hard to see
/// perhaps too many.
/// </summary>
internal static class PatternSize
{
    private const long Most = 1_000_000_000;

    private static readonly SearchValues<char> Options = SearchValues.Create("imnsx+-");

    /// <summary>The size, or a thousand million if it is more.</summary>
    public static long Of(string pattern) => Nested(pattern) ?? Flat(pattern);

    // As if each repetition held for the whole pattern.
    private static long Flat(string pattern)
    {
        var size = new Part(pattern.Length, HasCount: true);
        for (var at = pattern.IndexOf('{'); at >= 0; at = pattern.IndexOf('{', at + 1))
        {
            size = size.Repeated(Math.Max(1, Repetitions(pattern, at)));
        }

        return size.Size;
    }

    // Null where a comment, a class in a class or the like could hide groups from this scan.
    private static long? Nested(string pattern)
    {
        if (IsExtended(pattern))
        {
            return null;
        }

        var open = new Stack<Part>();
        var (group, last) = (Part.None, Part.None);
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '(':
                    open.Push(group.And(last));
                    (group, last) = (Part.None, Part.None);
                    break;
                case ')' when open.Count > 0:
                    (group, last) = (open.Pop(), group.And(last).And(Part.One));
                    break;
                case '{' when Repetitions(pattern, at) is var times and > 1:
                    last = last.Repeated(times);
                    break;
                default:
                    at = EndOfPart(pattern, at);
                    (group, last) = (group.And(last), Part.One);
                    break;
            }

            if (at < 0)
            {
                return null;
            }
        }

        return open.Aggregate(group.And(last), (sum, part) => sum.And(part)).Size;
    }

    // Comments, and the option that makes white space and `#` mean something else.
    private static bool IsExtended(string pattern)
    {
        for (var at = pattern.IndexOf("(?", StringComparison.Ordinal); at >= 0;
            at = pattern.IndexOf("(?", at + 2, StringComparison.Ordinal))
        {
            var options = pattern.AsSpan(at + 2);
            var end = options.IndexOfAnyExcept(Options);
            if (options.StartsWith("#") || (end < 0 ? options : options[..end]).Contains('x'))
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfPart(string pattern, int at) => pattern[at] switch
    {
        '\\' => EndOfEscape(pattern, at),
        '[' => EndOfClass(pattern, at),
        _ => at,
    };

    // What `\c` takes may look like a bracket.
    private static int EndOfEscape(string pattern, int at) =>
        pattern.AsSpan(at + 1).StartsWith("c") ? at + 2 : at + 1;

    private static int EndOfClass(string pattern, int open)
    {
        var first = pattern.AsSpan(open + 1).StartsWith("^") ? open + 2 : open + 1;
        for (var at = first; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\':
                    at = EndOfEscape(pattern, at);
                    break;
                case ']':
                    return at == first ? -1 : at;
                case '[':
                    return -1;
                default:
                    break;
            }
        }

        return -1;
    }

    private static long Repetitions(string pattern, int open)
    {
        var (least, most) = (0L, 0L);
        for (var at = open + 1; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case var digit when char.IsAsciiDigit(digit):
                    most = Math.Min(Most, most * 10 + digit - '0');
                    break;
                case ',':
                    (least, most) = (Math.Max(least, most), 0);
                    break;
                case '}':
                    return Math.Max(least, most);
                default:
                    return 0;
            }
        }

        return 0;
    }

    private sealed record Part(long Size, bool HasCount)
    {
        public static Part None { get; } = new(0, HasCount: false);

        public static Part One { get; } = new(1, HasCount: false);

        public Part And(Part next) => new(Math.Min(Most, Size + next.Size), HasCount || next.HasCount);

        public Part Repeated(long times)
        {
            var once = Math.Min(Most, Size * times);
            return new Part(HasCount ? Math.Min(Most, once * times) : once, HasCount: true);
        }
    }
}
