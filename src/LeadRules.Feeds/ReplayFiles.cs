using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadRules.Leads;
using LeadRules.Routing;
using LeadRules.Simulation;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Feeds;

/// <summary>The files that <c>replay --out</c> writes (cli.md): each method writes one, as UTF-8 without a mark.</summary>
public static class ReplayFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly OffsetDateTimePattern Instants =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

    /// <summary>Writes <c>leads.csv</c>: what became of each lead, in order of receipt.</summary>
    public static void WriteLeads(Stream to, IEnumerable<LeadResult> leads)
    {
        using var text = Open(to);
        var csv = new CsvText(text);
        csv.Row(
            "lead_id", "received_at", "store", "rule", "outcome", "first_assignee", "owner", "assigned_at",
            "duplicate_of", "late", "responded_at", "response_s", "open_response_s", "reassignments", "status");
        foreach (var lead in leads)
        {
            csv.Row(
                lead.LeadId,
                Written(lead.ReceivedAt, lead.Store.Timezone),
                lead.Store.Id,
                lead.Rule,
                lead.Outcome.Written(),
                lead.FirstAssignee,
                lead.Owner,
                Written(lead.AssignedAt, lead.Store.Timezone),
                lead.DuplicateOf,
                lead.Late ? "true" : "false",
                Written(lead.RespondedAt, lead.Store.Timezone),
                Seconds(lead.Response),
                Seconds(lead.OpenResponse),
                lead.Reassignments.ToString(CultureInfo.InvariantCulture),
                lead.Status.Written());
        }
    }

    /// <summary>A <c>timeline.csv</c> that grows with each event told to it, until it is disposed.</summary>
    public static TimelineFile OpenTimeline(Stream to) => new(Open(to));

    /// <summary>Writes <c>rejects.csv</c>.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="rejected">The rejected rows in the order of <see cref="FeedReplay.Rejected"/>.</param>
    /// <param name="feed">The feed's name without folders.</param>
    /// <param name="activities">The activity file's name without folders; not used if there is none.</param>
    public static void WriteRejects(Stream to, IEnumerable<RejectedRow> rejected, string feed, string activities)
    {
        using var text = Open(to);
        var csv = new CsvText(text);
        csv.Row("file", "line", "reason", "row");
        foreach (var (row, reason) in rejected)
        {
            var file = row.File == InputFile.Feed ? feed : activities;
            csv.Row(file, row.Line.ToString(CultureInfo.InvariantCulture), reason.Written(), row.Text);
        }
    }

    /// <summary>Writes <c>summary.json</c>.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="summary">The counts of leads.</param>
    /// <param name="rejected">Rows of <c>rejects.csv</c> by reason.</param>
    /// <param name="warnings">Values that could not be read.</param>
    public static void WriteSummary(
        Stream to, ReplaySummary summary, IReadOnlyDictionary<string, int> rejected, Warnings warnings)
    {
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        json.WriteStartObject();
        json.WriteString("policy", summary.Policy);
        json.WriteString("tzdb", DateTimeZoneProviders.Tzdb.VersionId);
        json.WriteNumber("leads", summary.Leads);
        WriteCounts(json, "outcome", summary.Outcome);
        WriteCounts(json, "rule", summary.Rule);
        WriteCounts(json, "person", summary.Person);
        WriteCounts(json, "source", summary.Source);
        WriteCounts(json, "store", summary.Store);
        WriteCounts(json, "rejected", rejected.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        json.WriteStartObject("warnings");
        json.WriteNumber("number", warnings.Number);
        json.WriteNumber("boolean", warnings.Boolean);
        json.WriteNumber("time", warnings.Time);
        json.WriteEndObject();
        WriteResponses(json, summary);
        json.WriteEndObject();
        json.Flush();
        to.Write("\n"u8);
    }

    internal static string? Written(Instant? at, DateTimeZone zone) =>
        at is { } instant ? Instants.Format(instant.InZone(zone).ToOffsetDateTime()) : null;

    private static string? Seconds(Duration? duration) =>
        duration is { } time ? Math.Floor(time.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture) : null;

    private static void WriteResponses(Utf8JsonWriter json, ReplaySummary summary)
    {
        json.WriteStartObject("responses");
        json.WriteNumber("answered", summary.Answered);
        json.WriteNumber("late", summary.Late);
        WriteMinutes(json, "median_minutes", summary.ResponseMinutes(50));
        WriteMinutes(json, "p90_minutes", summary.ResponseMinutes(90));
        json.WriteEndObject();
    }

    private static void WriteMinutes(Utf8JsonWriter json, string name, decimal? minutes)
    {
        if (minutes is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, int>> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts)
        {
            json.WriteNumber(key, count);
        }

        json.WriteEndObject();
    }

    private static StreamWriter Open(Stream to) => new(to, Utf8, bufferSize: 1 << 16, leaveOpen: true);
}

/// <summary>A <c>timeline.csv</c> as it grows: events in the order in which they happened.</summary>
public sealed class TimelineFile : IDisposable
{
    private readonly StreamWriter _text;
    private readonly CsvText _csv;

    internal TimelineFile(StreamWriter text)
    {
        _text = text;
        _csv = new CsvText(text);
        _csv.Row("at", "lead_id", "event", "rule", "person", "detail");
    }

    /// <summary>Writes one event.</summary>
    public void Write(in RoutingEvent routingEvent) => _csv.Row(
        ReplayFiles.Written(routingEvent.At, routingEvent.Store.Timezone),
        routingEvent.LeadId,
        routingEvent.Kind.Written(),
        routingEvent.Rule,
        routingEvent.Person,
        routingEvent.Detail);

    /// <summary>Writes what is still in memory; the stream stays open.</summary>
    public void Dispose() => _text.Dispose();
}
