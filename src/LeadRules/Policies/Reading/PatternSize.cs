using System.Buffers;

namespace LeadRules.Policies.Reading;

/// <summary>
/// How many parts a regular expression has once its counted repetitions are written out: what it costs to build an
/// automaton of it. <c>((a{1,999}){1,999}){1,999}</c> is short and has a thousand million. Never too few; in
/// patterns whose groups are hard to see perhaps too many.
/// </summary>
internal static class PatternSize
{
    private const long Most = 1_000_000_000;

    private static readonly SearchValues<char> Options = SearchValues.Create("imnsx+-");

    /// <summary>The number of parts, or a thousand million if it is more.</summary>
    public static long Of(string pattern) => Nested(pattern) ?? Flat(pattern);

    // As if each repetition held for the whole pattern.
    private static long Flat(string pattern)
    {
        long size = pattern.Length;
        for (var at = pattern.IndexOf('{'); at >= 0; at = pattern.IndexOf('{', at + 1))
        {
            size = Math.Min(Most, size * Math.Max(1, Repetitions(pattern, at)));
        }

        return size;
    }

    // Null where a comment, a class in a class or the like could hide groups from this scan.
    private static long? Nested(string pattern)
    {
        if (IsExtended(pattern) || pattern.Contains("\\c", StringComparison.Ordinal))
        {
            return null;
        }

        var open = new Stack<long>();
        var (group, last) = (0L, 0L);
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '(':
                    open.Push(group + last);
                    (group, last) = (0, 0);
                    break;
                case ')' when open.Count > 0:
                    (group, last) = (open.Pop(), group + last + 1);
                    break;
                case '{' when Repetitions(pattern, at) is var times and > 1:
                    last *= times;
                    break;
                default:
                    at = EndOfPart(pattern, at);
                    (group, last) = (group + last, 1);
                    break;
            }

            (group, last) = (Math.Min(group, Most), Math.Min(last, Most));
            if (at < 0)
            {
                return null;
            }
        }

        return Math.Min(Most, open.Sum() + group + last);
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
        '\\' => at + 1,
        '[' => EndOfClass(pattern, at),
        _ => at,
    };

    private static int EndOfClass(string pattern, int open)
    {
        var first = pattern.AsSpan(open + 1).StartsWith("^") ? open + 2 : open + 1;
        for (var at = first; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\':
                    at++;
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
}
