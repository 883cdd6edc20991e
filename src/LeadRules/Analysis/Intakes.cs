using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>What intake asks of a lead before any rule sees it (P17).</summary>
internal static class Intakes
{
    private static readonly string[] AlwaysGiven = ["received_at", "store"];

    /// <summary>The groups of fields of which every lead has one; not those that every lead has.</summary>
    public static IEnumerable<IReadOnlyList<string>> GroupsOf(Policy policy) =>
        policy.Intake.Require.Where(group => !group.Intersect(AlwaysGiven).Any())
            .Select(group => (IReadOnlyList<string>)group);

    /// <summary>What the values of a field of a feed are, whether criteria can name it or not.</summary>
    public static FieldKind KindOf(string field) =>
        Field.Find(field)?.Kind
        ?? (field.EndsWith("_by", StringComparison.Ordinal) ? FieldKind.Person : FieldKind.Text);

    /// <summary>Whether leads have to name their store.</summary>
    public static bool WantsStore(Policy policy) =>
        policy.Intake.Require.Any(group => group.Contains("store"));
}
