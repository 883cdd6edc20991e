using System.Globalization;
using LeadRules.Explanations;
using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Cli.Output.Explanations;

/// <summary>How an explanation is wanted.</summary>
/// <param name="Format"><c>text</c>, <c>json</c> or <c>markdown</c>.</param>
/// <param name="AsksWhatIf">Whether changes are looked for that send the lead elsewhere.</param>
internal readonly record struct ExplanationStyle(string Format, bool AsksWhatIf);

/// <summary>Writes an explanation as it is wanted.</summary>
internal sealed class ExplanationReport(Policy policy, ExplanationStyle style, Terminal terminal)
{
    /// <summary>Whether the state before the lead's arrival is wanted.</summary>
    public bool KeepsState => style.AsksWhatIf;

    /// <summary>Writes it; <paramref name="whatIfs"/> is called only where it is asked for.</summary>
    public void Write(Explanation explanation, Func<WhatIfs> whatIfs)
    {
        IReadOnlyList<WhatIf>? found = style.AsksWhatIf ? whatIfs().Find() : null;
        if (style.Format == "json")
        {
            terminal.Output.WriteLine(ExplanationJson.Of(explanation, found));
            return;
        }

        Markup markup = style.Format == "markdown"
            ? new MarkdownMarkup(terminal.Output)
            : new TextMarkup(terminal);
        new ExplanationPage(policy, explanation, markup).Write(found);
    }

    /// <summary>Says why there is no lead to explain.</summary>
    public void WriteRejected(string leadId, long? line, RejectReason reason)
    {
        if (style.Format == "json")
        {
            terminal.Output.WriteLine(ExplanationJson.OfRejected(leadId, line, reason));
            return;
        }

        Markup markup = style.Format == "markdown"
            ? new MarkdownMarkup(terminal.Output)
            : new TextMarkup(terminal);
        var where = line is { } at ? string.Create(CultureInfo.InvariantCulture, $" (line {at})") : "";
        markup.Title($"Lead {markup.Words(leadId)}{where}");
        markup.Paragraph($"It is rejected, {reason.Written()}: {Why(reason)}.");
    }

    /// <summary>Notes rows that repeat the lead's id.</summary>
    public void WriteRepeated(string feed, FeedExplanation found)
    {
        if (found.RepeatedOn is [var first, ..])
        {
            terminal.Output.Flush();
            terminal.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"leadrules: {TerminalText.Visible(feed)}:{first}: "
                    + $"this row repeats the id of line {found.Line} and is rejected"));
        }
    }

    private string Why(RejectReason reason) => reason switch
    {
        RejectReason.TimeMissing => "it does not say when it was received",
        RejectReason.TimeUnreadable => "the time at which it was received cannot be read",
        RejectReason.StoreMissing => "it names no store, and there are several",
        RejectReason.StoreUnknown => "it names a store that the policy does not have",
        RejectReason.ContactMissing => $"it needs {Required()}",
        RejectReason.IdRepeated => "an earlier row has the same id",
        _ => "the row cannot be read",
    };

    private string Required() => Said.List(
        [.. policy.Intake.Require.Select(group => Said.List(group, "or"))], "and");
}
