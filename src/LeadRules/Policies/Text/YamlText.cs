using System.IO;
using LeadRules.Diagnostics;
using YamlDotNet.Core;

namespace LeadRules.Policies.Text;

/// <summary>
/// YAML of one file into nodes. What is wrong with it becomes diagnostics, never an exception.
/// </summary>
internal sealed class YamlText(TextLimits limits, Report report)
{
    /// <summary>The document of <paramref name="file"/>; null if it could not be read to its end.</summary>
    public Node? Read(PolicyFile file)
    {
        if (!limits.TakesText(file.Text))
        {
            report.Add(
                DiagnosticCodes.TooMuch,
                new SourceSpan(file.Name, 1, 1, 1),
                "the policy is larger than 5 MiB of text");
            return null;
        }

        var source = new SourceText(file.Name, file.Text);
        if (FirstForbidden(source.Text) is var at and >= 0)
        {
            report.Add(
                DiagnosticCodes.NotYaml,
                source.Span(at, at + 1),
                $"a character that YAML does not allow (U+{(int)source.Text[at]:X4})",
                "save the file as plain text in UTF-8");
            return null;
        }

        var before = limits.Nodes;
        var root = Parse(source);
        limits.Nodes = root is null ? before : limits.Nodes;
        return root;
    }

    private Node? Parse(SourceText source)
    {
        var events = new Parser(new StringReader(source.Text));
        try
        {
            return new NodeBuilder(events, source, limits, report).Document();
        }
        catch (YamlException fault)
        {
            NotYaml(source.Span(fault.Start.Index, fault.End.Index), fault.Message);
        }
        catch (Exception fault) when (fault is ArgumentException or ArithmeticException or FormatException
            or IndexOutOfRangeException or InvalidOperationException)
        {
            // The parser lets such exceptions out for escapes, versions and tags that no character or number
            // is.
            var reached = events.Current?.End.Index ?? 0;
            NotYaml(source.Span(reached, reached + 1), "something after this point is malformed");
        }

        return null;
    }

    private void NotYaml(SourceSpan span, string why) =>
        report.Add(DiagnosticCodes.NotYaml, span, $"not YAML: {Wording.Sentence(why)}");

    private static int FirstForbidden(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                at++;
            }
            else if (IsForbidden(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    // YAML allows no other control characters, and the parser would take NUL for the end of the text.
    private static bool IsForbidden(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085'))
        || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF';
}
