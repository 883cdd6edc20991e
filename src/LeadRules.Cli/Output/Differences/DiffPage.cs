using System.Globalization;
using LeadRules.Cli.Output.Explanations;
using LeadRules.Comparison;

namespace LeadRules.Cli.Output.Differences;

/// <summary>What two policies decide differently, as people read it.</summary>
internal sealed class DiffPage(FoundDifferences found, LeadsMarkup leads)
{
    private readonly Markup _markup = leads.Markup;
    private readonly WayText _text = new(leads.Markup);

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        var count = found.Diff.Count == 0 ? "no difference" : Said.Count(found.Diff.Count, "difference");
        _markup.Title($"{_markup.Words(found.Before)} → {_markup.Words(found.After)}: {count}");
        WriteLeads();
        WriteUndecided();
        WriteCountedBeside();
        foreach (var area in found.Diff.Parts.GroupBy(part => part.Area))
        {
            _markup.Heading(Heading(area.Key));
            foreach (var part in area)
            {
                _markup.Line(_markup.Words(part.Says));
            }
        }
    }

    private void WriteLeads()
    {
        _markup.Heading("Leads");
        if (!found.Diff.Leads.IsEmpty)
        {
            leads.Write([.. LeadsGroup.Of(found.Diff.Leads).Select(Line)], Feed);
        }

        var others = found.Diff is { Leads.IsEmpty: true, Undecided.IsEmpty: true }
            ? "All leads"
            : "All other leads";
        var read = found.ReadFeedsDifferently ? " that both policies read alike" : "";
        _markup.Line($"{others}{read} go the same way: this is proved, for every lead there can be.");
        if (found.Counted is { } counted)
        {
            _markup.Line(
                Text($"{counted.Leads} of {Said.Count(counted.Rows, "row")} of {Feed} go another way."));
        }
    }

    private string Feed => found.Feed is { } feed ? _markup.Words(feed) : "";

    private LeadsLine Line(LeadsGroup group)
    {
        var first = group.Changes[0];
        var (count, leadId) = group.Counted(found);
        return new(
            group.Changes.Count == 1 || !group.IsTo
                ? _text.Of(first.Before)
                : _text.Of(group.Changes.Select(change => change.Before)),
            group.Changes.Count == 1 || group.IsTo
                ? _text.Of(first.After)
                : _text.Of(group.Changes.Select(change => change.After)),
            group.Changes.Count == 1 ? _text.Decisions(first) : "",
            _text.Of(first.Example),
            found.Counted is null ? "" : leads.Counted(count, leadId, Feed));
    }

    private void WriteUndecided()
    {
        if (found.Diff.Undecided.IsEmpty)
        {
            return;
        }

        _markup.Heading("Not known");
        _markup.Line(
            "Whether any lead takes these ways is not known: "
            + "the question is too large, or a pattern in it cannot be analysed.");
        foreach (var pair in found.Diff.Undecided)
        {
            _markup.Line($"{_text.Of(pair.Before)} → {_text.Of(pair.After)}");
        }
    }

    private void WriteCountedBeside()
    {
        var beside = found.CountedBeside.ToList();
        if (beside.Count > 0)
        {
            _markup.Heading("Leads of the feed that go another way as duplicates, or as the feed is read");
            leads.Write(
                beside.ConvertAll(count => new LeadsLine(
                    _text.Of(count.Before), _text.Of(count.After), "", "",
                    leads.Counted(count.Leads, count.LeadId, Feed))),
                Feed);
        }
    }

    private static string Heading(ChangeArea area) => area switch
    {
        ChangeArea.TimeOff => "Time off",
        ChangeArea.AutoReplies => "Auto replies",
        ChangeArea.Readers => "Only for readers: nothing is decided by these",
        _ => area.ToString(),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
