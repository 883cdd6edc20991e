using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Duplicates;
using LeadRules.Routing.Plan;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.State;

/// <summary>
/// One lead in a snapshot: ids instead of indexes, and only what differs from a lead that just arrived.
/// </summary>
internal static class LeadSnapshot
{
    public static void Write(Utf8JsonWriter json, RoutedLead lead, RouterState state)
    {
        var plan = state.Plan;
        json.WriteStartObject();
        json.WriteString("id", lead.Id);
        Snapshot.WriteInstant(json, "received_at", lead.ReceivedAt);
        json.WriteString("store", plan.Policy.Stores[lead.Store].Id);
        Snapshot.WriteText(json, "category", lead.Category);
        Snapshot.WriteText(json, "language", lead.Language);
        Snapshot.WriteText(json, "source", lead.Source);
        WriteKeys(json, lead, state);
        Snapshot.WriteText(json, "duplicate_of", lead.OriginalId);
        Snapshot.WriteInstant(json, "latest_receipt", lead.LatestReceipt);
        json.WriteString("status", lead.Status.Written());
        json.WriteNumber("placement", (int)lead.Placement);
        Snapshot.WriteText(json, "rule", plan.RuleId(lead.Rule));
        if (lead.Placement == Placement.Offered)
        {
            var key = plan.Pools[lead.Pool].Key;
            json.WriteString(key.IsTeam ? "pool_team" : "pool_rule", key.Id);
        }

        WriteList(json, "owners", [.. lead.Owners.All.Select(owner => plan.PersonId(owner)!)]);
        Snapshot.WriteText(json, "salesperson", plan.PersonId(lead.Salesperson));
        Snapshot.WriteInstant(json, "assigned_at", lead.AssignedAt);
        Snapshot.WriteInstant(json, "responded_at", lead.RespondedAt);
        Snapshot.WriteInstant(json, "clock_start", lead.ClockStart);
        json.WriteNumber("next_due", lead.NextDue);
        json.WriteNumber("reassignments", lead.Reassignments);
        json.WriteBoolean("contacted", lead.Contacted);
        json.WriteBoolean("expiry_passed", lead.ExpiryPassed);
        json.WriteBoolean("late", lead.Late);
        json.WriteEndObject();
    }

    public static RoutedLead Read(JsonElement saved, RouterState state)
    {
        var plan = state.Plan;
        var names = new Names(plan);
        var placement = (Placement)saved.GetProperty("placement").GetInt32();
        var rule = Snapshot.TextOf(saved, "rule") is { } ruleId ? names.Rule(ruleId) : RoutedLead.Nobody;
        var lead = state.Places.Take();
        var id = default(IdText);
        id.Become(saved.GetProperty("id").GetString()
            ?? throw new FormatException("the state has a lead without an id"));
        lead.Become(
            id,
            state.Arrived,
            Snapshot.InstantOf(saved.GetProperty("received_at")),
            names.Store(saved.GetProperty("store").GetString()!));
        lead.Category = Snapshot.TextOf(saved, "category");
        lead.Hours = plan.Calendar.HoursOf(lead.Store, lead.Category);
        lead.Language = Snapshot.TextOf(saved, "language");
        lead.Source = Snapshot.TextOf(saved, "source");
        lead.OriginalId = Snapshot.TextOf(saved, "duplicate_of");
        lead.LatestReceipt = Snapshot.InstantOf(saved.GetProperty("latest_receipt"));
        lead.Status = Statuses.Find(saved.GetProperty("status").GetString()!)
            ?? throw new FormatException("the state has an unknown status");
        lead.Placement = placement;
        lead.Rule = rule;
        lead.Pool = placement switch
        {
            Placement.Held => plan.Rules[rule].Pool.Index,
            Placement.Offered => PoolOf(saved, names),
            _ => RoutedLead.Nobody,
        };
        lead.Salesperson = Snapshot.TextOf(saved, "salesperson") is { } person
            ? names.Person(person)
            : RoutedLead.Nobody;
        lead.AssignedAt = Snapshot.InstantOf(saved, "assigned_at");
        lead.RespondedAt = Snapshot.InstantOf(saved, "responded_at");
        lead.ClockStart = Snapshot.InstantOf(saved, "clock_start");
        lead.NextDue = saved.GetProperty("next_due").GetInt32();
        lead.Reassignments = saved.GetProperty("reassignments").GetInt32();
        lead.Contacted = saved.GetProperty("contacted").GetBoolean();
        lead.ExpiryPassed = saved.GetProperty("expiry_passed").GetBoolean();
        lead.Late = saved.GetProperty("late").GetBoolean();
        foreach (var owner in ListOf(saved, "owners"))
        {
            lead.Owners.Add(names.Person(owner));
        }

        return lead;
    }

    /// <summary>
    /// The keys by which later leads find a lead, one of a kind; a duplicate is found by none.
    /// </summary>
    public static Contacts ReadKeys(JsonElement saved, RouterState state)
    {
        var contacts = default(Contacts);
        var isDuplicate = saved.TryGetProperty("duplicate_of", out _);
        var kinds = new HashSet<MatchKey>();
        foreach (var key in saved.GetProperty("keys").EnumerateArray())
        {
            var match = (MatchKey)key[0].GetInt32();
            if (!Enum.IsDefined(match))
            {
                throw new FormatException("the state has a contact key of an unknown kind");
            }

            if (!isDuplicate && kinds.Add(match))
            {
                contacts.Add(state.Contacts.Note(match, Utf8(key[1]), Utf8(key[2])));
            }
        }

        state.Contacts.Settle(ref contacts);
        return contacts;
    }

    /// <summary>
    /// Whether a lead can have come to this by <paramref name="now"/>, after the one before it.
    /// </summary>
    public static bool IsSound(RoutedLead lead, Moment before, Moment now) =>
        IsBetween(before, lead.ReceivedAt, now)
        && IsBetween(lead.ReceivedAt, lead.LatestReceipt, now)
        && IsBetween(lead.ReceivedAt, lead.AssignedAt ?? now, now)
        && IsBetween(lead.ReceivedAt, lead.RespondedAt ?? now, now)
        && IsBetween(lead.ReceivedAt, lead.ClockStart ?? now, now)
        && Enum.IsDefined(lead.Placement)
        && lead.Placement == Placement.Assigned != lead.Owners.IsEmpty
        && lead.NextDue >= 0
        && lead.Reassignments >= 0;

    private static bool IsBetween(Moment first, Moment at, Moment last) => first <= at && at <= last;

    private static int PoolOf(JsonElement saved, Names names) =>
        Snapshot.TextOf(saved, "pool_team") is { } team
            ? names.Pool(PoolKey.OfTeam(team))
            : names.Pool(PoolKey.OfRule(saved.GetProperty("pool_rule").GetString()!));

    private static void WriteKeys(Utf8JsonWriter json, RoutedLead lead, RouterState state)
    {
        var contacts = state.Originals.KeysOf(lead, state.Now);
        json.WriteStartArray("keys");
        for (var index = 0; index < contacts.Count; index++)
        {
            var key = state.Contacts[contacts[index]];
            json.WriteStartArray();
            json.WriteNumberValue((int)key.Match);
            json.WriteStringValue(key.Value);
            json.WriteStringValue(key.Shared);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static byte[] Utf8(JsonElement text) => Encoding.UTF8.GetBytes(text.GetString() ?? "");

    private static void WriteList(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }

    private static IEnumerable<string> ListOf(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list)
            ? list.EnumerateArray().Select(value => value.GetString()!)
            : [];

    private readonly struct Names(RoutingPlan plan)
    {
        public int Person(string id) => Known(plan.PersonOrNobody(id), "person", id, "active: false");

        public int Store(string id) =>
            Known(IndexOf(plan.Policy.Stores, store => store.Id == id), "store", id, null);

        public int Rule(string id) =>
            Known(IndexOf(plan.Rules, rule => rule.Rule.Id == id), "rule", id, "enabled: false");

        public int Pool(PoolKey key) => Known(
            IndexOf(plan.Pools, pool => pool.Key == key),
            key.IsTeam ? "team" : "list of people of rule", key.Id, null);

        private static int IndexOf<T>(ImmutableArray<T> parts, Func<T, bool> isIt)
        {
            for (var index = 0; index < parts.Length; index++)
            {
                if (isIt(parts[index]))
                {
                    return index;
                }
            }

            return -1;
        }

        private static int Known(int index, string what, string id, string? keep) => index >= 0
            ? index
            : throw new FormatException(
                $"the state names the {what} '{id}', which the policy does not have; keep it in the policy"
                + (keep is null ? "" : $" with '{keep}'"));
    }
}
