using System.Globalization;
using System.Text;

namespace LeadRules.Policies.Layout;

/// <summary>Text on one line of YAML, in quotes only where it would else be read as something else.</summary>
internal static class InlineText
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";
    private const string Brackets = ",[]{}";

    /// <summary>The text as YAML.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="isInBrackets">Whether it stands in a list or mapping in brackets.</param>
    public static string Of(string text, bool isInBrackets)
    {
        if (IsPlain(text) && !(isInBrackets && text.AsSpan().ContainsAny(Brackets)))
        {
            return text;
        }

        var isSingle = text.AsSpan().ContainsAny('"', '\\') && !text.Any(NeedsEscape);
        return isSingle ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : Quoted(text);
    }

    /// <summary>Whether the character can stand in a text only as an escape.</summary>
    public static bool NeedsEscape(char c) =>
        c is < ' ' or (>= '\u007F' and < '\u00A0')
            or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static bool IsPlain(string text) =>
        text.Length > 0 && !IsNull(text) && CanBegin(text)
        && !text.Any(NeedsEscape)
        && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal);

    // A policy has no nulls and no merges, but whoever else reads its YAML sees them here.
    private static bool IsNull(string text) => text is "~" or "null" or "Null" or "NULL" or "<<" or "=";

    private static bool CanBegin(string text) =>
        !Indicators.Contains(text[0], StringComparison.Ordinal)
        || (text[0] == '-' && text.Length > 1 && (char.IsLetterOrDigit(text[1]) || text[1] == '.'));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when NeedsEscape(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
