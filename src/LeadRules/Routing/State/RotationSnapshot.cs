using System.Text.Json;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Pools;

namespace LeadRules.Routing.State;

/// <summary>
/// One rotation in a snapshot, by people's ids: a roster that was edited since goes on where it was, after
/// the last assigned, or after the nearest one before them who is still there.
/// </summary>
internal static class RotationSnapshot
{
    // Further than any true state comes, and far from where counting on would overflow.
    private const long MostTurns = long.MaxValue / 2;
    private const long MostCredit = long.MaxValue / 4;

    public static void Write(Utf8JsonWriter json, Rotation rotation, RoutingPlan plan)
    {
        if (rotation.Last < 0 && !rotation.Credits.ContainsAnyExcept(0L))
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString(rotation.Pool.Key.IsTeam ? "team" : "rule", rotation.Pool.Key.Id);
        json.WriteNumber("last", rotation.Last);
        json.WriteStartArray("people");
        for (var position = 0; position < rotation.Pool.People.Length; position++)
        {
            json.WriteStartObject();
            json.WriteString("id", plan.PersonId(rotation.Pool.People[position]));
            json.WriteNumber("turn", rotation.Turns[position]);
            json.WriteNumber("credit", rotation.Credits[position]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Read(JsonElement saved, RouterState state)
    {
        var key = saved.TryGetProperty("team", out var team)
            ? PoolKey.OfTeam(team.GetString()!)
            : PoolKey.OfRule(saved.GetProperty("rule").GetString()!);
        if (Array.Find(state.Rotations, rotation => rotation.Pool.Key == key) is not { } rotation)
        {
            return;
        }

        var people = rotation.Pool.People;
        var turns = new long[people.Length];
        var credits = new long[people.Length];
        var lastThen = saved.GetProperty("last").GetInt32();
        var last = -1;
        var positionThen = 0;
        foreach (var person in saved.GetProperty("people").EnumerateArray())
        {
            var position = people.IndexOf(state.Plan.PersonOrNobody(person.GetProperty("id").GetString()));
            if (position >= 0)
            {
                turns[position] = Within(MostTurns, person.GetProperty("turn").GetInt64());
                credits[position] = Within(MostCredit, person.GetProperty("credit").GetInt64());
                last = positionThen <= lastThen ? position : last;
            }

            positionThen++;
        }

        rotation.Restore(last, turns, credits);
    }

    private static long Within(long most, long value) => value >= -most && value <= most
        ? value
        : throw new FormatException("this is not a state that leadrules wrote: a rotation cannot be so");
}
