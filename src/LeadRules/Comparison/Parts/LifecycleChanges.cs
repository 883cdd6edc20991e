using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>When leads expire now.</summary>
internal static class LifecycleChanges
{
    private static readonly Subject Leads = new(ChangeArea.Lifecycle, "", "");

    /// <summary>The changes.</summary>
    public static IEnumerable<PolicyChange> Between(Sides sides)
    {
        var (before, after) = (sides.Before.Lifecycle, sides.After.Lifecycle);
        var expiry = before.ExpireAfter is { } old && after.ExpireAfter is { } isNow
            ? Leads.Value("expire_after", "leads expire after", Phrases.Of(old), Phrases.Of(isNow))
            : Leads.Value("expire_after", "leads expire", Expiry(before), Expiry(after));
        foreach (var change in expiry)
        {
            yield return change;
        }

        var (was, now) = (Statuses(before), Statuses(after));
        var expires = before.ExpireAfter is not null && after.ExpireAfter is not null;
        if (expires && now.Except(was).ToList() is { Count: > 0 } added)
        {
            yield return Leads.Say(
                $"leads of status {Phrases.Or(added)} expire as well", "expire_statuses", null,
                string.Join(", ", added));
        }

        if (expires && was.Except(now).ToList() is { Count: > 0 } gone)
        {
            yield return Leads.Say(
                $"leads of status {Phrases.Or(gone)} no longer expire", "expire_statuses",
                string.Join(", ", gone));
        }
    }

    private static string Expiry(Lifecycle lifecycle) =>
        lifecycle.ExpireAfter is { } after ? $"after {Phrases.Of(after)}" : "never";

    private static List<string> Statuses(Lifecycle lifecycle) =>
        [.. lifecycle.ExpireStatuses.Order().Select(status => status.Written())];
}
