using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Testing;

/// <summary>
/// What a test gives: people who are absent are on time off for as long as there are dates, and open leads
/// are leads that people took, under no rule, two days before the first. Both go through the router as any
/// other.
/// </summary>
internal static class GivenState
{
    // No text of a lead folds to it.
    private const string Taken = "\0taken";

    private static readonly Duration Before = Duration.FromDays(2);
    private static readonly LocalDateTime Always = new(1900, 1, 1, 0, 0);
    private static readonly LocalDateTime Never = new(2201, 1, 1, 0, 0);
    private static readonly int ChannelSlot = Field.Named("channel").Slot;

    /// <summary>The policy with the time off of those who are absent.</summary>
    public static Policy Of(PolicyTest test, Policy policy)
    {
        if (test.Absent.IsEmpty && test.OpenLeads.IsEmpty)
        {
            return policy;
        }

        return policy with
        {
            TimeOff = policy.TimeOff.AddRange(test.Absent.Select(person => new TimeOff
            {
                Person = person,
                From = Always,
                To = Never,
                WholeDays = true,
            })),
            Channels = policy.Channels.SetItem(Taken, new Channel(ChannelDistribute.Taker)),
        };
    }

    /// <summary>
    /// The leads that people have already; they have no field that a rule or a duplicate could ask.
    /// </summary>
    public static IEnumerable<Lead> OpenLeads(PolicyTest test, Policy policy, Instant first)
    {
        var slots = Field.BuiltIn.Length + policy.CustomFields.Length;
        foreach (var (person, count) in test.OpenLeads)
        {
            for (var number = 0; number < count; number++)
            {
                var text = new string?[slots];
                text[ChannelSlot] = Taken;
                yield return new Lead($"\0{person} {number}", first - Before, Store(person, policy), text)
                    .WithTaker(person, Fold.Text(person));
            }
        }
    }

    private static int Store(string person, Policy policy)
    {
        var id = policy.People.First(known => known.Id == person).Store;
        return id is null ? 0 : policy.Stores.IndexOf(policy.Stores.First(store => store.Id == id));
    }
}
