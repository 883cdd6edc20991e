using System.Runtime.CompilerServices;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>
/// What the columns of a lead's own row say was done, in the order <c>claimed_at responded_at
/// contacted_at</c> (R16), and the row as it stood. Used again and again.
/// </summary>
internal sealed class OwnDeeds
{
    private Three _deeds;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public ref readonly Deed this[int index] => ref _deeds[index];

    /// <summary>The row, until the next is read; whoever needs it longer keeps a copy.</summary>
    public KeptRow Row { get; } = new();

    public void Clear() => Count = 0;

    public void Add(in Deed deed) => _deeds[Count++] = deed;

    /// <summary>The same for outsiders, who do not know indexes.</summary>
    public Activity[] Activities(string leadId, Policy policy, InputRow? row = null)
    {
        var activities = new Activity[Count];
        for (var index = 0; index < Count; index++)
        {
            var deed = _deeds[index];
            activities[index] = new Activity
            {
                At = deed.At,
                LeadId = leadId,
                Kind = deed.Kind,
                Person = deed.Person < 0 ? null : policy.People[deed.Person].Id,
                ByOwner = deed.ByOwner,
                Row = row,
            };
        }

        return activities;
    }

    [InlineArray(3)]
    private struct Three
    {
        private Deed _first;
    }
}
