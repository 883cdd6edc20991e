using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>What a lead of one policy consists of: the places of its parts.</summary>
internal sealed class LeadForm
{
    public LeadForm(Policy policy)
    {
        Fields = new FeedFields(policy);
        Time = new StoreTime(policy);
        HasOneStore = policy.Stores.Length == 1;
        Stores = [.. policy.Stores.Select((store, index) => FieldValue.OfStore(index, Fold.Text(store.Id)))];
        Warned = [.. Fields.All.Where(field => field.IsWarned && field.Name != "received_at")];
        Activities =
        [
            (ActivityKind.Claim, Place("claimed_at"), Place("claimed_by")),
            (ActivityKind.Response, Place("responded_at"), Place("responded_by")),
            (ActivityKind.Contact, Place("contacted_at"), Place("responded_by")),
        ];
        (LeadId, ReceivedAt) = (Place("lead_id"), Place("received_at"));
        (FirstName, LastName) = (Place("first_name"), Place("last_name"));
    }

    public FeedFields Fields { get; }

    public StoreTime Time { get; }

    /// <summary>Whether a lead that names no store is of the only one.</summary>
    public bool HasOneStore { get; }

    /// <summary>What a lead of each store says, by the store's index.</summary>
    public ImmutableArray<FieldValue> Stores { get; }

    /// <summary>The fields whose unreadable values count as warnings.</summary>
    public ImmutableArray<FeedField> Warned { get; }

    /// <summary>What a lead's own columns say was done, when and by whom, in the order of R16.</summary>
    public ImmutableArray<(ActivityKind Kind, int At, int By)> Activities { get; }

    public int LeadId { get; }

    public int ReceivedAt { get; }

    public int FirstName { get; }

    public int LastName { get; }

    private int Place(string name) => Fields.Find(name)!.Index;
}
