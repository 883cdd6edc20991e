using System.Collections.Immutable;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>
/// What is certain about the rules of a policy, whatever leads come: which are never met or reached, which
/// are hidden in part, and which leads no rule takes. State takes no part: a rule that may pass leads on when
/// nobody is eligible hides nothing.
/// </summary>
internal sealed record RuleAnalysis
{
    /// <summary>Rules that some lead reaches, in order.</summary>
    public ImmutableArray<Reached> Reached { get; init; } = [];

    /// <summary>Rules whose criteria no lead can meet (LR306), in order.</summary>
    public ImmutableArray<NeverMet> NeverMet { get; init; } = [];

    /// <summary>Rules that are never reached (LR401), in order; not those that are never met.</summary>
    public ImmutableArray<NeverReached> NeverReached { get; init; } = [];

    /// <summary>
    /// Rules that a wider one hides in part (LR402), in order; not those that are never reached.
    /// </summary>
    public ImmutableArray<PartlyHidden> PartlyHidden { get; init; } = [];

    /// <summary>
    /// Leads that no rule takes (LR403), a few that differ; none: the rules take every lead.
    /// </summary>
    public ImmutableArray<Lazy<ExampleLead>> Gaps { get; init; } = [];

    /// <summary>Rules whose leads nobody is there for at some open time (LR404), in order.</summary>
    public ImmutableArray<Unattended> Unattended { get; init; } = [];

    /// <summary>What is not known.</summary>
    public ImmutableArray<Undecided> Undecided { get; init; } = [];

    /// <summary>Analyses the rules of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="budget">What may be spent; null: as much as there is by default.</param>
    /// <param name="from">From when shifts are looked at; null: from <see cref="Space.LatestStart"/>.</param>
    public static RuleAnalysis Of(Policy policy, Budget? budget = null, LocalDate? from = null)
    {
        var space = new Space(policy);
        var questions = new Questions(space, budget);
        var branches = Branches.Of(space, 0);
        var reach = new Reach(questions, new(space, 0), branches);
        var gaps = new Gaps(questions, branches);
        var attendance = new Attendance(questions, space, branches, from ?? space.LatestStart);
        for (var i = 0; i < branches.Length; i++)
        {
            attendance.Ask(i, reach.Ask(i));
        }

        gaps.Ask();
        return new()
        {
            Reached = [.. reach.Reached],
            NeverMet = [.. reach.NeverMet],
            NeverReached = [.. reach.NeverReached],
            PartlyHidden = [.. reach.PartlyHidden],
            Gaps = [.. gaps.Examples],
            Unattended = [.. attendance.Unattended],
            Undecided = [.. reach.Undecided, .. gaps.Undecided, .. attendance.Undecided],
        };
    }
}
