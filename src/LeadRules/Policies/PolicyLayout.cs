using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Layout;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Text;

namespace LeadRules.Policies;

/// <summary>A policy file in its canonical layout, or why it has none.</summary>
/// <param name="Text">
/// The text; null if the file is not YAML. It ends with a line break and keeps to LF or CR LF, whichever ends
/// the first line of the file.
/// </param>
/// <param name="Diagnostics">What is wrong with the file, LR001 to LR003; empty if nothing is.</param>
public sealed record PolicyLayout(string? Text, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>
    /// Lays a file out. The layout says what the file says, in the same order of rules and of all lists, with
    /// all its comments. Keys stand in one order, but not in a file with anchors, which must stand before
    /// their aliases. Laid out again, a layout stays as it is.
    /// </summary>
    /// <exception cref="InvalidOperationException">The layout would say something else: a defect.</exception>
    public static PolicyLayout Of(PolicyFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var report = new Report([file.Name]);
        var document = Read(file, report);
        if (document is null || report.HasErrors)
        {
            return new PolicyLayout(null, report.InOrder());
        }

        var text = new SourceText(file.Name, file.Text).Text;
        var layout = Write(text);
        if (!new TextLimits().TakesText(layout))
        {
            report.Add(
                DiagnosticCodes.TooMuch,
                new SourceSpan(file.Name, 1, 1, 1),
                "the policy's canonical layout would be larger than 5 MiB of text");
            return new PolicyLayout(null, report.InOrder());
        }

        if (!SaysTheSame(document, text, layout))
        {
            throw new InvalidOperationException("The layout of a policy would say something else.");
        }

        return new PolicyLayout(layout, []);
    }

    private static string Write(string text)
    {
        var written = WrittenReader.Read(text);
        KeyOrder.Sort(written, PolicyShape.Root);
        return LayoutWriter.Write(written, LineBreakOf(text));
    }

    private static Node? Read(PolicyFile file, Report report) =>
        new YamlText(new TextLimits(), report).Read(file);

    private static bool SaysTheSame(Node document, string text, string layout)
    {
        var again = Read(new PolicyFile("layout", layout), new Report(["layout"]));
        return again is not null
            && Meaning.IsSame(document, again)
            && CommentsOf(text).SequenceEqual(CommentsOf(layout));
    }

    private static IEnumerable<string> CommentsOf(string text) =>
        Comment.In(text).Select(comment => comment.Text).Order(StringComparer.Ordinal);

    private static string LineBreakOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
    }
}
