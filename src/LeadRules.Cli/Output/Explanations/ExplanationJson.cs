using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadRules.Explanations;
using LeadRules.Leads;
using LeadRules.Routing;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Cli.Output.Explanations;

/// <summary>
/// An explanation for programs: ids, words of the policy format, ISO 8601 with the offset of the lead's
/// store.
/// </summary>
internal static class ExplanationJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The whole explanation; <paramref name="whatIfs"/> is null where nobody asked.</summary>
    public static string Of(Explanation explanation, IReadOnlyList<WhatIf>? whatIfs) =>
        Written(json => new Writing(json, explanation.Store.Timezone).Write(explanation, whatIfs));

    /// <summary>A row that is no lead.</summary>
    public static string OfRejected(string leadId, long? line, RejectReason reason) => Written(json =>
    {
        json.WriteString("lead_id", leadId);
        if (line is { } at)
        {
            json.WriteNumber("line", at);
        }

        json.WriteString("rejected", reason.Written());
    });

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private sealed class Writing(Utf8JsonWriter json, DateTimeZone zone)
    {
        private static readonly OffsetDateTimePattern Instants =
            OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

        public void Write(Explanation explanation, IReadOnlyList<WhatIf>? whatIfs)
        {
            json.WriteString("lead_id", explanation.LeadId);
            json.WriteString("store", explanation.Store.Id);
            json.WriteString("received_at", At(explanation.ReceivedAt));
            Write("destination", explanation.Destination);
            Write(explanation.Duplicate);
            Write(explanation.Channel);
            Array("rules", explanation.Rules, Write);
            Array("searches", explanation.Searches, Write);
            Array("events", explanation.Events, Write);
            if (explanation.NextChance is { } chance)
            {
                json.WriteString("next_chance", At(chance));
            }

            Array("due", explanation.Due, Write);
            Array("later", explanation.Later, Write);
            Array("later_searches", explanation.LaterSearches, Write);
            if (whatIfs is not null)
            {
                Array("what_if", whatIfs, Write);
            }
        }

        private void Write(string name, Destination destination)
        {
            json.WriteStartObject(name);
            json.WriteString("outcome", destination.Outcome.Written());
            Text("rule", destination.Rule);
            Text("team", destination.Team);
            Array("people", destination.People, json.WriteStringValue);
            json.WriteEndObject();
        }

        private void Write(DuplicateFound? duplicate)
        {
            if (duplicate is null)
            {
                json.WriteNull("duplicate");
                return;
            }

            json.WriteStartObject("duplicate");
            json.WriteString("of", duplicate.OriginalId);
            json.WriteString("received_at", At(duplicate.OriginalReceivedAt));
            Array("keys", duplicate.Keys, key => json.WriteStringValue(Word(key)));
            json.WriteNumber("ago_s", (long)duplicate.Ago.TotalSeconds);
            json.WriteString("action", Word(duplicate.Action));
            Text("named", duplicate.Named);
            json.WriteBoolean("away", duplicate.IsAway);
            Text("recipient", duplicate.Recipient);
            json.WriteEndObject();
        }

        private void Write(ChannelAsked? channel)
        {
            if (channel is null)
            {
                json.WriteNull("channel");
                return;
            }

            json.WriteStartObject("channel");
            Text("name", channel.Name);
            json.WriteString("distribute", Word(channel.Distribute));
            Text("taker", channel.Taker);
            json.WriteEndObject();
        }

        private void Write(RuleTrial trial)
        {
            json.WriteStartObject();
            json.WriteString("rule", trial.Rule);
            json.WriteBoolean("takes", trial.KeptOut is null);
            if (trial.KeptOut is { } keptOut)
            {
                json.WriteString("kept_out_by", Word(keptOut.By));
                json.WriteString("criterion", keptOut.Criterion);
                Array("asked", keptOut.Asked, Write);
            }

            json.WriteEndObject();
        }

        private void Write(AskedValue asked)
        {
            json.WriteStartObject();
            json.WriteString("field", asked.Field);
            Text("value", asked.Value);
            if (asked.IsHidden)
            {
                json.WriteBoolean("hidden", true);
            }

            json.WriteEndObject();
        }

        private void Write(PoolSearch search)
        {
            json.WriteStartObject();
            json.WriteString("at", At(search.At));
            json.WriteString("rule", search.Rule);
            json.WriteString("for", Word(search.For));
            Text("team", search.Team);
            Array("candidates", search.Candidates, Write);
            if (search.Turn is { } turn)
            {
                json.WriteStartObject("turn");
                json.WriteString("order", Word(turn.Order));
                json.WriteString("chosen", turn.Chosen);
                Text("last_assigned", turn.LastAssigned);
                Array("standings", turn.Standings, Write);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        private void Write(Candidate candidate)
        {
            var isEligible = candidate.Reason == Routing.Pools.Ineligible.No;
            json.WriteStartObject();
            json.WriteString("person", candidate.Person);
            json.WriteBoolean("eligible", isEligible);
            if (!isEligible)
            {
                json.WriteString("reason", Word(candidate.Reason));
            }

            TextIfAny("lacks", candidate.Lacks);
            NumberIfAny("count", candidate.Count);
            NumberIfAny("limit", candidate.Limit);
            TextIfAny("back", candidate.Back is { } back ? At(back) : null);
            json.WriteEndObject();
        }

        private void Write(Standing standing)
        {
            json.WriteStartObject();
            json.WriteString("person", standing.Person);
            NumberIfAny("value", standing.Value);
            json.WriteEndObject();
        }

        private void Write(RoutingEvent happened)
        {
            json.WriteStartObject();
            json.WriteString("at", At(happened.At));
            json.WriteString("event", happened.Kind.Written());
            Text("rule", happened.Rule);
            Text("person", happened.Person);
            Text("detail", happened.Detail);
            json.WriteEndObject();
        }

        private void Write(DueLater due)
        {
            json.WriteStartObject();
            Text("at", due.At is { } at ? At(at) : null);
            json.WriteString("what", Word(due.What));
            json.WriteNumber("after_s", (long)due.After.TotalSeconds);
            json.WriteString("clock", Word(due.Clock));
            TextIfAny("team", due.Team);
            TextIfAny("person", due.Person);
            json.WriteEndObject();
        }

        private void Write(WhatIf whatIf)
        {
            json.WriteStartObject();
            if (whatIf is OtherValue other)
            {
                json.WriteString("field", other.Field);
                Text("from", other.From);
                Text("to", other.To);
            }
            else if (whatIf is OtherPresence presence)
            {
                json.WriteString("person", presence.Person);
                var isAway = presence.Lifted == Routing.Pools.Ineligible.No;
                json.WriteString(isAway ? "with" : "without", isAway ? "time_off" : Word(presence.Lifted));
                TextIfAny("lacks", presence.Lacks);
            }

            Write("destination", whatIf.Goes);
            json.WriteEndObject();
        }

        private void Array<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                write(item);
            }

            json.WriteEndArray();
        }

        private void Text(string name, string? text)
        {
            if (text is null)
            {
                json.WriteNull(name);
            }
            else
            {
                json.WriteString(name, text);
            }
        }

        private void TextIfAny(string name, string? text)
        {
            if (text is not null)
            {
                json.WriteString(name, text);
            }
        }

        private void NumberIfAny(string name, long? number)
        {
            if (number is { } value)
            {
                json.WriteNumber(name, value);
            }
        }

        private string At(Instant at) => Instants.Format(at.InZone(zone).ToOffsetDateTime());

        // As a policy writes it: LongestWaiting is longest_waiting.
        private static string Word<T>(T value)
            where T : struct, Enum
        {
            var word = new StringBuilder();
            foreach (var c in value.ToString())
            {
                word.Append(char.IsUpper(c) && word.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
            }

            return word.ToString();
        }
    }
}
