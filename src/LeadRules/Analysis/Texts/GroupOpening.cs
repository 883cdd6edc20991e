namespace LeadRules.Analysis.Texts;

/// <summary>What stands between <c>(?</c> and the pattern of a group.</summary>
/// <param name="End">Where the pattern begins; after the <c>)</c> of a group that is whole.</param>
/// <param name="IgnoreCase">Whether case is ignored from there on.</param>
/// <param name="IsWhole">Whether there is no pattern, but options alone.</param>
internal readonly record struct GroupOpening(int End, bool IgnoreCase, bool IsWhole)
{
    /// <summary>Reads the opening that begins at <paramref name="at"/>; null if it is not known.</summary>
    public static GroupOpening? Read(string pattern, int at, bool ignoreCase)
    {
        if (at >= pattern.Length)
        {
            return null;
        }

        return pattern[at] switch
        {
            '<' => Name(pattern, '>', at + 1) is { } end ? new(end, ignoreCase, false) : null,
            '\'' => Name(pattern, '\'', at + 1) is { } end ? new(end, ignoreCase, false) : null,
            _ => Options(pattern, at, ignoreCase),
        };
    }

    // Not a name that balances another, `<a-b>`, nor `<=` and `<!`, which look behind.
    private static int? Name(string pattern, char closing, int from)
    {
        var end = pattern.IndexOf(closing, from);
        return end >= 0 && pattern[from..end].All(unit => char.IsLetterOrDigit(unit) || unit == '_')
            ? end + 1
            : null;
    }

    private static GroupOpening? Options(string pattern, int at, bool ignoreCase)
    {
        var on = true;
        for (; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '-' or '+':
                    on = pattern[at] == '+';
                    break;
                case 'i':
                    ignoreCase = on;
                    break;
                case 'm' or 'n' or 's':
                    break;
                case ':' or ')':
                    return new(at + 1, ignoreCase, pattern[at] == ')');
                default:
                    return null;
            }
        }

        return null;
    }
}
