using System.Collections.Immutable;
using System.Text.Json;
using LeadRules.Analysis;
using LeadRules.Comparison;
using LeadRules.Feeds;
using LeadRules.Policies;

namespace LeadRules.Cli.Output.Differences;

/// <summary>What two policies decide differently, as data.</summary>
internal static class DiffJson
{
    /// <summary>All of it.</summary>
    public static string Of(FoundDifferences found) => Json.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("before", found.Before);
        json.WriteString("after", found.After);
        json.WriteNumber("differences", found.Diff.Count);
        WriteAll("leads", found.Diff.Leads, json, change => WriteChange(change, found, json));
        WriteAll("undecided", found.Diff.Undecided, json, pair => WriteWays(pair.Before, pair.After, json));
        WriteAll("parts", found.Diff.Parts, json, part => WritePart(part, json));
        if (found.Counted is { } counted)
        {
            json.WriteStartObject("feed");
            json.WriteString("name", found.Feed);
            json.WriteNumber("rows", counted.Rows);
            json.WriteNumber("leads", counted.Leads);
            WriteAll("beside", found.CountedBeside, json, count =>
            {
                WriteWays(count.Before, count.After, json);
                WriteCount(count, json);
            });
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    private static void WriteChange(LeadChange change, FoundDifferences found, Utf8JsonWriter json)
    {
        WriteWays(change.Before, change.After, json);
        json.WriteBoolean("same_decision", change.IsSameDecision);
        WriteTexts("decisions", change.Decisions, json);
        WriteExample(change.Example, json);
        if (found.Counted is not null)
        {
            json.WriteStartObject("feed");
            WriteCount(found.CountOf(change), json);
            json.WriteEndObject();
        }
    }

    private static void WriteWays(Way before, Way after, Utf8JsonWriter json)
    {
        WriteWay("before", before, json);
        WriteWay("after", after, json);
    }

    private static void WriteWay(string name, Way way, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("way", Written(way.Kind));
        json.WriteString("rule", way.Rule?.Id);
        if (way.Rule is { } rule)
        {
            WriteTarget(rule.Distribute.To, json);
        }

        json.WriteEndObject();
    }

    private static void WriteTarget(Target to, Utf8JsonWriter json)
    {
        json.WriteString("team", to.Team);
        WriteTexts("people", to.Person is { } person ? [person] : to.People, json);
    }

    private static void WriteExample(ExampleLead example, Utf8JsonWriter json)
    {
        json.WriteStartObject("example");
        json.WriteString("received_at", example.ReceivedText);
        json.WriteStartObject("set");
        foreach (var (field, value) in example.Values)
        {
            json.WriteString(field, value);
        }

        json.WriteEndObject();
        json.WriteString("explain", WayText.Arguments(example));
        json.WriteEndObject();
    }

    private static void WriteCount(WayCount? count, Utf8JsonWriter json)
    {
        json.WriteNumber("leads", count?.Leads ?? 0);
        json.WriteString("lead_id", count?.LeadId);
    }

    private static void WritePart(PolicyChange part, Utf8JsonWriter json)
    {
        json.WriteString("area", Written(part.Area));
        json.WriteBoolean("decides", part.Decides);
        WriteTexts("ids", part.Ids, json);
        json.WriteString("key", part.Key);
        json.WriteString("before", part.Before);
        json.WriteString("after", part.After);
        json.WriteString("says", part.Says);
    }

    private static void WriteAll<T>(string name, IEnumerable<T> all, Utf8JsonWriter json, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var each in all)
        {
            json.WriteStartObject();
            write(each);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(string name, ImmutableArray<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Written(WayKind kind) => kind.ToString().ToLowerInvariant();

    private static string Written(ChangeArea area) => area switch
    {
        ChangeArea.TimeOff => "time_off",
        ChangeArea.AutoReplies => "auto_replies",
        _ => area.ToString().ToLowerInvariant(),
    };
}
