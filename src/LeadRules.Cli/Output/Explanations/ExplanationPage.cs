using LeadRules.Explanations;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;

namespace LeadRules.Cli.Output.Explanations;

/// <summary>An explanation as people read it, in the order in which its questions were asked.</summary>
internal sealed class ExplanationPage(Policy policy, Explanation explanation, Markup markup)
{
    private readonly Said _said = new(policy, explanation.Store.Timezone, markup);

    /// <summary>Writes all of it; <paramref name="whatIfs"/> is null where nobody asked.</summary>
    public void Write(IReadOnlyList<WhatIf>? whatIfs)
    {
        WriteTitle();
        WriteDuplicate();
        WriteChannel();
        WriteRules();
        var searches = new SearchSection(_said, markup, policy);
        searches.Write(explanation.Searches);
        WriteDue();
        WriteLater();
        searches.WriteLater(explanation.LaterSearches);
        if (whatIfs is not null)
        {
            new WhatIfSection(_said, markup).Write(whatIfs);
        }
    }

    private void WriteTitle()
    {
        var store = explanation.Store.Name.Length == 0
            ? markup.Words(explanation.Store.Id)
            : $"{markup.Words(explanation.Store.Name)} ({markup.Words(explanation.Store.Id)})";
        markup.Title(
            $"Lead {markup.Words(explanation.LeadId)} at {store}, "
            + $"received {_said.At(explanation.ReceivedAt)}");
        markup.Paragraph($"It {new DestinationText(_said).Of(explanation.Destination)}.");
        if (explanation.Events.FirstOrDefault(happened => happened.Kind == EventKind.AutoReply)
            is { Detail: { } reply })
        {
            markup.Paragraph($"The auto reply {markup.Words(reply)} is sent.");
        }
    }

    private void WriteDuplicate()
    {
        if (policy.Duplicates is not { } duplicates)
        {
            return;
        }

        markup.Heading("Duplicate");
        if (explanation.Duplicate is not { } found)
        {
            var keys = Said.List([.. duplicates.Match.Select(Key)], "or");
            var where = duplicates.Scope == Scope.Store ? "of this store" : "of any store";
            markup.Line(
                $"No. No earlier lead {where} within {Said.For(duplicates.Window)} "
                + $"has the same {keys}{Same(duplicates)}.");
            return;
        }

        var shared = Said.List([.. found.Keys.Select(Key)], "and");
        markup.Line(
            $"Yes, of lead {markup.Words(found.OriginalId)}, received {_said.At(found.OriginalReceivedAt)}: "
            + $"the same {shared}{Same(duplicates)}.");
        var from = duplicates.CountsFrom == CountsFrom.First ? "" : " (counted from the latest of them)";
        markup.Line(
            $"That was {Said.For(found.Ago)} before{from}; the window is {Said.For(duplicates.Window)}.");
        markup.Line(Recipient(found, duplicates));
    }

    private string Same(Duplicates duplicates) => duplicates.Same.IsEmpty
        ? ""
        : ", and the same "
            + $"{Said.List([.. duplicates.Same.Select(field => markup.Words(field.Name))], "and")}";

    private string Recipient(DuplicateFound found, Duplicates duplicates)
    {
        if (found.Named is not { } named)
        {
            return "That lead never had an owner, so nobody is to have this one.";
        }

        var why = duplicates.SendTo switch
        {
            Policies.Recipient.Manager => "the manager of its first owner",
            Policies.Recipient.PrimarySalesperson => "its salesperson, or else its first owner",
            _ => "its first owner",
        };
        return !found.IsAway ? $"Its recipient is {_said.Person(named)}, {why}."
            : found.Recipient == named
                ? $"Its recipient is {_said.Person(named)}, {why}, though they are away."
            : found.Recipient is { } manager
                ? $"{_said.Person(named)}, {why}, is away: its recipient is their manager, "
                    + $"{_said.Person(manager)}."
                : $"{_said.Person(named)}, {why}, is away, and it has no recipient in their place.";
    }

    private static string Key(MatchKey key) => key switch
    {
        MatchKey.Email => "e-mail",
        MatchKey.Phone => "phone",
        MatchKey.Vin => "VIN",
        _ => "name and postal code",
    };

    private void WriteChannel()
    {
        if (explanation.Channel is not { } channel || policy.Channels.IsEmpty)
        {
            return;
        }

        markup.Heading("Channel");
        var name = channel.Name is { } given ? markup.Words(given) : "None given";
        markup.Line(channel switch
        {
            { Distribute: ChannelDistribute.Ignore } => $"{name}: ignored by the policy.",
            { Distribute: ChannelDistribute.Taker, Taker: { } taker } =>
                $"{name}: it belongs to who took it, {_said.Person(taker)}.",
            { Distribute: ChannelDistribute.Taker } =>
                $"{name}: nobody active took it, so it goes on to the rules.",
            _ => $"{name}: on to the rules.",
        });
    }

    private void WriteRules()
    {
        if (explanation.Rules.IsEmpty)
        {
            return;
        }

        markup.Heading("Rules");
        markup.Table(["taken", "rule", "why"], [.. explanation.Rules.Select(Row)]);
        if (explanation.Rules[^1].KeptOut is not null)
        {
            markup.Line(explanation.Searches.IsEmpty ? "No rule takes it." : "No rule below takes it.");
        }
    }

    private string[] Row(RuleTrial trial) => trial.KeptOut is not { } keptOut
        ? ["yes", markup.Words(trial.Rule), "takes it"]
        : ["no", markup.Words(trial.Rule), keptOut.By == KeptOutBy.Disabled
            ? "is not enabled"
            : $"asks {markup.Code(keptOut.Criterion)}; {Has(keptOut.Asked)}"];

    private string Has(IReadOnlyList<AskedValue> asked) => asked switch
    {
        [] => "that never holds",
        [{ Field: "received", Value: "open" or "closed" } when] => $"the store was {when.Value}",
        [{ Field: "received", Value: { } when }] => $"the lead came {markup.Words(when)}",
        _ => $"the lead has {Said.List([.. asked.Select(Value)], "and")}",
    };

    private string Value(AskedValue asked)
    {
        var field = markup.Words(asked.Field);
        return asked.IsHidden ? $"{field} (not shown)"
            : asked.Value is { } value ? $"{field} {markup.Value(value)}"
            : $"no {field}";
    }

    private void WriteDue()
    {
        if (explanation.Due.IsEmpty && explanation.NextChance is null)
        {
            return;
        }

        markup.Heading("Due, if nobody does anything");
        List<string[]> rows = [];
        if (explanation.NextChance is { } chance)
        {
            rows.Add([_said.At(chance), "tried again: the first time when somebody may be eligible"]);
        }

        rows.AddRange(explanation.Due.Select(due => new[]
        {
            due.At is { } at ? _said.At(at)
                : explanation.Destination.Outcome == Outcome.Held ? "once it is placed"
                : "never",
            new DueText(_said).Of(due),
        }));
        markup.Table(["when", "what"], rows);
    }

    private void WriteLater()
    {
        if (!explanation.Later.IsEmpty)
        {
            markup.Heading("What happened then");
            markup.Table(["when", "what"], [.. explanation.Later.Select(happened => new[]
            {
                _said.At(happened.At), new EventText(_said, markup).Of(happened),
            })]);
        }
    }
}
