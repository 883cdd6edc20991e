using System.Buffers;
using System.Text.Json;
using LeadRules.Leads;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Pools;
using LeadRules.Time;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Routing.State;

/// <summary>
/// The router's state as a value (JSON, UTF-8). It holds what cannot be derived: leads, loads of the last
/// days, and rotations. Timers, held groups and the index of originals are made again from these.
/// </summary>
internal static class Snapshot
{
    /// <summary>Raised with every change of the format that an older reader would misread.</summary>
    public const int Version = 1;

    private static readonly InstantPattern Instants = InstantPattern.ExtendedIso;

    public static byte[] Write(RouterState state)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("leadrules_state", Version);
        if (state.Now != Moment.MinValue)
        {
            json.WriteString("now", Instants.Format(state.Now));
        }

        json.WriteStartArray("given");
        for (var person = 0; person < state.Plan.Policy.People.Length; person++)
        {
            WriteGiven(json, state, person);
        }

        json.WriteEndArray();
        json.WriteStartArray("rotations");
        foreach (var rotation in state.Rotations)
        {
            RotationSnapshot.Write(json, rotation, state.Plan);
        }

        json.WriteEndArray();
        json.WriteStartArray("leads");
        foreach (var lead in state.Leads)
        {
            LeadSnapshot.Write(json, lead, state);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static void Read(ReadOnlySpan<byte> saved, RouterState state)
    {
        try
        {
            using var document = JsonDocument.Parse(saved.ToArray());
            Read(document.RootElement, state);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or ArgumentException or IndexOutOfRangeException or OverflowException or UnparsableValueException)
        {
            throw new FormatException($"this is not a state that leadrules wrote: {e.Message}", e);
        }
    }

    public static Instant InstantOf(JsonElement element) => Instants.Parse(element.GetString()!).Value;

    public static Instant? InstantOf(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var element) ? InstantOf(element) : null;

    public static void WriteInstant(Utf8JsonWriter json, string name, Instant? instant)
    {
        if (instant is { } at)
        {
            json.WriteString(name, Instants.Format(at));
        }
    }

    public static string? TextOf(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var element) ? element.GetString() : null;

    public static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Read(JsonElement root, RouterState state)
    {
        var version = root.GetProperty("leadrules_state").GetInt32();
        if (version != Version)
        {
            throw new FormatException(
                FormattableString.Invariant(
                    $"this state has format {version}; this leadrules reads format {Version}"));
        }

        state.Now = InstantOf(root, "now") ?? Instant.MinValue;
        foreach (var given in root.GetProperty("given").EnumerateArray().OrderBy(DateOf))
        {
            ReadGiven(given, state);
        }

        foreach (var rotation in root.GetProperty("rotations").EnumerateArray())
        {
            RotationSnapshot.Read(rotation, state);
        }

        ReadLeads(root.GetProperty("leads"), state);
    }

    private static void ReadLeads(JsonElement leads, RouterState state)
    {
        var before = Instant.MinValue;
        foreach (var saved in leads.EnumerateArray())
        {
            var lead = LeadSnapshot.Read(saved, state);
            if (!LeadSnapshot.IsSound(lead, before, state.Now))
            {
                throw new FormatException("this is not a state that leadrules wrote: a lead cannot be so");
            }

            state.Resume(lead, LeadSnapshot.ReadKeys(saved, state));
            before = lead.ReceivedAt;
        }
    }

    private static void ReadGiven(JsonElement given, RouterState state)
    {
        var person = state.Plan.PersonOrNobody(given.GetProperty("person").GetString());
        var zoneId = given.GetProperty("zone").GetString();
        var zones = state.Plan.Calendar.Zones;
        for (var zone = 0; zone < zones.Length && person != RoutedLead.Nobody; zone++)
        {
            if (zones[zone].Zone.Id == zoneId)
            {
                state.Workload.Add(person, zone, DateOf(given), given.GetProperty("leads").GetUInt16());
            }
        }
    }

    private static LocalDate DateOf(JsonElement given) =>
        LocalDatePattern.Iso.Parse(given.GetProperty("date").GetString()!).Value;

    private static void WriteGiven(Utf8JsonWriter json, RouterState state, int person)
    {
        var zones = state.Plan.Calendar.Zones;
        for (var zone = 0; zone < zones.Length; zone++)
        {
            var given = state.Workload.Given(zone);
            var (id, zoneId) = (state.Plan.PersonId(person)!, zones[zone].Zone.Id);
            WriteGiven(json, id, zoneId, given.DateBefore, given.CountsBefore[person]);
            WriteGiven(json, id, zoneId, given.Date, given.Counts[person]);
        }
    }

    private static void WriteGiven(Utf8JsonWriter json, string person, string zone, LocalDate date, int leads)
    {
        if (leads > 0)
        {
            json.WriteStartObject();
            json.WriteString("person", person);
            json.WriteString("zone", zone);
            json.WriteString("date", LocalDatePattern.Iso.Format(date));
            json.WriteNumber("leads", leads);
            json.WriteEndObject();
        }
    }
}
