namespace LeadRules.Diagnostics;

/// <summary>How messages quote a policy: short, on one line, without control characters.</summary>
internal static class Wording
{
    private const int Longest = 60;

    /// <summary>The text in single quotes, cut if it is long.</summary>
    public static string Quote(string text) => $"'{Harmless(Cut(text))}'";

    /// <summary>
    /// A sentence of somebody else's as ours are: lower case at first, without its full stop.
    /// </summary>
    public static string Sentence(string text)
    {
        var sentence = Harmless(Cut(text, 200)).Trim().TrimEnd('.');
        return sentence.Length > 1 && char.IsLower(sentence[1])
            ? char.ToLowerInvariant(sentence[0]) + sentence[1..]
            : sentence;
    }

    /// <summary>A name of code as words: <c>NestedQuantifier</c> is <c>nested quantifier</c>.</summary>
    public static string Words(string name) => string.Concat(name.Select((c, at) => char.IsUpper(c) && at > 0
        ? $" {char.ToLowerInvariant(c)}"
        : $"{char.ToLowerInvariant(c)}"));

    /// <summary>Words as a list: <c>a, b or c</c>.</summary>
    public static string OneOf(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}",
    };

    /// <summary>The text with everything that could move a cursor or turn the writing made visible.</summary>
    public static string Harmless(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? string.Concat(text.Select(Glyph)) : text;

    /// <summary>
    /// What stands for <paramref name="c"/> in output: itself, a picture of a control character, or U+FFFD
    /// for one that is invisible or turns the direction of writing.
    /// </summary>
    public static char Glyph(char c) => c switch
    {
        < ' ' => (char)('\u2400' + c),
        '\u007F' => '\u2421',
        >= '\u0080' and < '\u00A0' => '\uFFFD',
        '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => '\uFFFD',
        >= '\u200B' and <= '\u200F' => '\uFFFD',
        (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => '\uFFFD',
        _ => c,
    };

    private static string Cut(string text, int longest = Longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..end] + "…";
    }
}
