using System.Collections.Immutable;

namespace LeadRules.Analysis;

/// <summary>Leads that no rule takes, a few that differ in what the rules ask.</summary>
internal sealed class Gaps(Questions questions, ImmutableArray<Branch> branches)
{
    private const int MostExamples = 3;

    /// <summary>The examples.</summary>
    public List<Lazy<ExampleLead>> Examples { get; } = [];

    /// <summary>That it is not known whether there are any.</summary>
    public List<Undecided> Undecided { get; } = [];

    /// <summary>
    /// Looks for them. Each next one is outside the regions that the ones before were found in.
    /// </summary>
    public void Ask()
    {
        var taking = branches.RemoveAt(branches.Length - 1);
        while (Examples.Count < MostExamples)
        {
            var answer = questions.Uncovered(taking);
            if (answer.Lead is not { } lead)
            {
                if (answer.IsUnknown && Examples.Count == 0)
                {
                    Undecided.Add(new("LR403", null));
                }

                return;
            }

            Examples.Add(questions.Example(lead, [Box.Everything], taking));
            taking = taking.Add(Branch.Of(DestinationKind.Unrouted, answer.Region!.ToBox()));
        }
    }
}
