using LeadRules.Policies.Reading;
using LeadRules.Policies.Shapes;
using LeadRules.Testing.Reading;

namespace LeadRules.Policies;

/// <summary>
/// The formats of policies and of their tests as JSON Schemas (draft 2020-12), for editors that complete and
/// check YAML. They are made from the shapes by which the readers read: they refuse unknown keys as the
/// readers do, and take what the readers take. What needs the whole policy, such as references between its
/// parts, only the readers find.
/// </summary>
public static class PolicySchema
{
    /// <summary>The schema of policies, indented, its lines ended by LF; always the same text.</summary>
    public static string OfPolicies() => Schema.Write(
        PolicyShape.Root, "urn:leadrules:policy:1", "A LeadRules policy: who gets which lead, when.");

    /// <summary>The schema of files of policy tests, likewise.</summary>
    public static string OfTests() => Schema.Write(
        FileReader.Shape, "urn:leadrules:tests:1", "Tests of a LeadRules policy: who has to get which lead.");
}
