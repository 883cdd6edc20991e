using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>Leads that go another way after a change of policy.</summary>
/// <param name="Before">Where they went.</param>
/// <param name="After">Where they go.</param>
/// <param name="SameDecision">Whether two rules take them that do the same with them.</param>
/// <param name="Example">One of them.</param>
internal sealed record Change(Destination Before, Destination After, bool SameDecision, ExampleLead Example);

/// <summary>
/// What two policies decide differently of any lead: every pair of ways, old and new, that some lead can
/// take. What is not named is proved the same. People, teams, schedules and escalations take no part: a rule
/// is the same rule if it asks the same and names the same of them.
/// </summary>
/// <param name="Changes">The pairs, in order of the way before, then after.</param>
/// <param name="Undecided">Pairs that are not known.</param>
/// <param name="Renamed">Rules that ask and do the same under another id, by their indexes.</param>
internal sealed record RuleDiff(
    ImmutableArray<Change> Changes,
    ImmutableArray<(Destination Before, Destination After)> Undecided,
    ImmutableArray<(int Before, int After)> Renamed)
{
    /// <summary>Compares two policies.</summary>
    public static RuleDiff Between(Policy before, Policy after, Budget? budget = null)
    {
        var space = new Space(before, after);
        var differences = new Differences(new(space, budget), Branches.Of(space, 0), Branches.Of(space, 1));
        differences.Ask();
        return new([.. differences.Changes], [.. differences.Undecided], [.. differences.Renamed]);
    }
}
