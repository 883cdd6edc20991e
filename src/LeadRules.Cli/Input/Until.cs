using LeadRules.Cli.Output;
using LeadRules.Leads;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Cli.Input;

/// <summary>The instant of <c>--until</c>: without an offset it is in the policy's zone (P13, P16).</summary>
internal static class Until
{
    /// <summary>Reads it; null where none was given.</summary>
    /// <exception cref="UsageException">It is not an instant.</exception>
    public static Instant? Read(string? typed, Policy policy)
    {
        if (typed is null)
        {
            return null;
        }

        if (Timestamp.Read(typed, []) is not { } time)
        {
            throw new UsageException(Timestamp.Read(typed + "T00:00", []) is { } midnight
                ? $"--until needs a time of day too: {typed}T00:00 is the beginning of that day, "
                    + $"{midnight.Local.PlusDays(1).Date:uuuu-MM-dd}T00:00 its end"
                : $"--until takes an instant such as 2026-03-31T18:00 or 2026-03-31T18:00Z, not '{typed}'");
        }

        return time.In(policy.Timezone);
    }
}
