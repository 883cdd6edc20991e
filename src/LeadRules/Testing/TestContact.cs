using System.Globalization;
using LeadRules.Policies;

namespace LeadRules.Testing;

/// <summary>
/// A lead of a test of which nothing is written that intake asks for brings an address of its own, so that a
/// test is about what it writes.
/// </summary>
internal static class TestContact
{
    /// <summary>Adds what is missing of the contact of the lead of that place in its test.</summary>
    public static void Complete(Dictionary<string, string> values, int place, Policy policy)
    {
        foreach (var group in policy.Intake.Require.Where(group => !group.Any(values.ContainsKey)))
        {
            if (group.Contains("email"))
            {
                values["email"] = string.Create(CultureInfo.InvariantCulture, $"lead-{place}@example.com");
            }
            else if (group.Contains("phone"))
            {
                values["phone"] = string.Create(CultureInfo.InvariantCulture, $"5550{place:000000}");
            }
        }
    }
}
