using System.Collections.Immutable;
using LeadRules.Analysis;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>
/// What two policies decide differently. Of rules, intake and channels everything: each pair of ways, old and
/// new, that some lead can take, and the proof that there are no others. Of people, schedules and the rest
/// what they do otherwise. Order and layout are no difference where they decide nothing.
/// </summary>
public sealed record PolicyDiff
{
    private PolicyDiff()
    {
    }

    /// <summary>Leads that go another way, in order of the way before, then after.</summary>
    public ImmutableArray<LeadChange> Leads { get; private init; } = [];

    /// <summary>
    /// Pairs of ways of which it is not known whether a lead takes them; all others are proved.
    /// </summary>
    public ImmutableArray<UndecidedChange> Undecided { get; private init; } = [];

    /// <summary>What changes beside, by area.</summary>
    public ImmutableArray<PolicyChange> Parts { get; private init; } = [];

    /// <summary>
    /// How many things are different, or may be: leads that go another way, what is not known of them, and
    /// the parts that can decide anything.
    /// </summary>
    public int Count => Leads.Length + Undecided.Length + Parts.Count(part => part.Decides);

    /// <summary>Compares two policies.</summary>
    /// <exception cref="InvalidOperationException">
    /// A defect: an example does not do what it is to show.
    /// </exception>
    public static PolicyDiff Between(Policy before, Policy after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var sides = Sides.Of(before, after);
        var rules = RuleDiff.Between(before with { Rules = sides.Before.Rules }, after);
        var leads = new LeadChanges(before, sides);
        return new()
        {
            Leads = [.. rules.Changes.Select(leads.Of)],
            Undecided = [.. rules.Undecided.Select(each => leads.Of(each.Before, each.After))],
            Parts =
            [
                .. leads.Renamed(rules.Renamed),
                .. StoreChanges.Between(sides),
                .. PersonChanges.Between(sides),
                .. ManagerChanges.Between(sides),
                .. TeamChanges.Between(sides),
                .. ShiftChanges.Between(sides),
                .. TimeOffChanges.Between(sides),
                .. DuplicateChanges.Between(sides),
                .. EscalationChanges.Between(sides),
                .. LifecycleChanges.Between(sides),
                .. ReplyChanges.Between(sides),
                .. IntakeChanges.Channels(sides),
                .. IntakeChanges.Required(sides),
                .. FeedFormatChanges.Between(sides),
                .. ReaderChanges.Between(sides),
            ],
        };
    }
}
