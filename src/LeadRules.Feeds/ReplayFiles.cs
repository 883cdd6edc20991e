using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Simulation;
using NodaTime;

namespace LeadRules.Feeds;

/// <summary>
/// The files that <c>replay --out</c> writes (cli.md), as UTF-8 without a mark: <c>timeline.csv</c> and
/// <c>leads.csv</c> grow while a replay runs, the others are written in the end.
/// </summary>
public sealed class ReplayFiles : IDisposable
{
    private readonly Dictionary<Store, InstantText> _instants = new(ReferenceEqualityComparer.Instance);

    /// <summary>Begins both files.</summary>
    /// <param name="timeline">
    /// Where <c>timeline.csv</c> goes: a stream that can be cut to nothing; left open.
    /// </param>
    /// <param name="leads">Where <c>leads.csv</c> goes, likewise.</param>
    public ReplayFiles(Stream timeline, Stream leads)
    {
        Timeline = new CsvOutput(timeline);
        Leads = new CsvOutput(leads);
        WriteHeaders();
    }

    internal CsvOutput Timeline { get; }

    internal CsvOutput Leads { get; }

    /// <summary>Something happened, in order.</summary>
    public void Happened(in RoutingEvent routingEvent)
    {
        Write(Timeline, routingEvent.At, InstantsOf(routingEvent.Store));
        Timeline.Cell(routingEvent.LeadId);
        Timeline.Known(routingEvent.Kind.Written());
        Timeline.Known(routingEvent.Rule);
        Timeline.Known(routingEvent.Person);
        Timeline.Cell(routingEvent.Detail);
        Timeline.EndRow();
    }

    /// <summary>Nothing more happens to a lead. Leads come in order of receipt, each once.</summary>
    public void Ended(LeadResult lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var instants = InstantsOf(lead.Store);
        Leads.Cell(lead.LeadId);
        Write(Leads, lead.ReceivedAt, instants);
        Leads.Known(lead.Store.Id);
        Leads.Known(lead.Rule);
        Leads.Known(lead.Outcome.Written());
        Leads.Known(lead.FirstAssignee);
        Leads.Known(lead.Owner);
        Write(Leads, lead.AssignedAt, instants);
        Leads.Cell(lead.DuplicateOf);
        Leads.Known(lead.Late ? "true" : "false");
        Write(Leads, lead.RespondedAt, instants);
        Write(lead.Response);
        Write(lead.OpenResponse);
        Leads.Cell(lead.Reassignments);
        Leads.Known(lead.Status.Written());
        Leads.EndRow();
    }

    /// <summary>All that was told so far is void: the replay begins again.</summary>
    public void Restart()
    {
        Timeline.Restart();
        Leads.Restart();
        WriteHeaders();
    }

    /// <summary>Writes what is still in memory; the streams stay open.</summary>
    public void Dispose()
    {
        Timeline.Dispose();
        Leads.Dispose();
    }

    /// <summary>Writes <c>rejects.csv</c>.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="rejected">The rejected rows.</param>
    /// <param name="feed">The feed's name without folders.</param>
    /// <param name="activities">The activity file's name without folders; not used if there is none.</param>
    public static void WriteRejects(Stream to, RejectedRows rejected, string feed, string activities)
    {
        ArgumentNullException.ThrowIfNull(rejected);
        using var csv = new CsvOutput(to);
        csv.Row("file", "line", "reason", "row");
        foreach (var (row, reason) in rejected.All)
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

    private InstantText InstantsOf(Store store)
    {
        if (!_instants.TryGetValue(store, out var instants))
        {
            _instants.Add(store, instants = new InstantText(store.Timezone));
        }

        return instants;
    }

    private void WriteHeaders()
    {
        Timeline.Row("at", "lead_id", "event", "rule", "person", "detail");
        Leads.Row(
            "lead_id", "received_at", "store", "rule", "outcome", "first_assignee", "owner", "assigned_at",
            "duplicate_of", "late", "responded_at", "response_s", "open_response_s", "reassignments",
            "status");
    }

    private static void Write(CsvOutput output, Instant? at, InstantText instants)
    {
        if (at is { } instant)
        {
            output.Wrote(instants.Write(output.Room(ShortText.Room), 0, instant));
        }
        else
        {
            output.Cell("");
        }
    }

    private void Write(Duration? duration)
    {
        if (duration is { } time)
        {
            Leads.Cell((long)time.TotalSeconds);
        }
        else
        {
            Leads.Cell("");
        }
    }

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

    private static void WriteCounts(
        Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, int>> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts)
        {
            json.WriteNumber(key, count);
        }

        json.WriteEndObject();
    }
}
