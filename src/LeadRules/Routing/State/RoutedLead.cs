using LeadRules.Leads;
using LeadRules.Routing.Duplicates;
using LeadRules.Routing.Pools;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.State;

/// <summary>
/// What routing knows of one lead: everything that a later decision can ask, and nothing else of the customer
/// than the keys by which a duplicate is found. People, stores, rules and pools are indexes into the plan; -1
/// is nobody.
/// </summary>
internal sealed class RoutedLead(int place)
{
    public const int Nobody = -1;

    private IdText _id;
    private Owners _owners;
    private Contacts _contacts;
    private Moment _assignedAt;
    private Moment _respondedAt;
    private Moment _clockStart;
    private Known _known;

    /// <summary>Its place in <see cref="LeadPlaces"/>.</summary>
    public int Place => place;

    /// <summary>How many still need it; at none, another lead may stand here.</summary>
    public int Holders { get; set; }

    /// <summary>Its id.</summary>
    public string Id => _id.Text;

    /// <summary>Its id in UTF-8.</summary>
    public ref readonly IdText IdText => ref _id;

    /// <summary>Its place in order of receipt.</summary>
    public long Sequence { get; private set; }

    public Moment ReceivedAt { get; private set; }

    public int Store { get; private set; }

    /// <summary>Folded, or null: names the department whose hours count (R13).</summary>
    public string? Category { get; set; }

    /// <summary>Whose hours count: an index into the calendar.</summary>
    public int Hours { get; set; }

    /// <summary>Folded, or null (R7).</summary>
    public string? Language { get; set; }

    /// <summary>As the feed showed it; reports count by it.</summary>
    public string? Source { get; set; }

    /// <summary>
    /// The keys by which later leads find it (R3); empty if none can be its duplicate any more.
    /// </summary>
    public ref Contacts Contacts => ref _contacts;

    /// <summary>The id of the lead that it is a duplicate of, or null.</summary>
    public string? OriginalId { get; set; }

    /// <summary>The latest receipt among it and its duplicates (R3).</summary>
    public Moment LatestReceipt { get; set; }

    public Status Status { get; set; }

    public Placement Placement { get; set; }

    /// <summary>The rule that it was placed or held under.</summary>
    public int Rule { get; set; }

    /// <summary>The pool that it is offered to or held for.</summary>
    public int Pool { get; set; }

    /// <summary>The held leads that it is among; null: it is not held.</summary>
    public HeldGroup? Group { get; set; }

    /// <summary>Everybody who ever owned it, in that order: they are not eligible again (R7).</summary>
    public ref Owners Owners => ref _owners;

    public int Owner => _owners.Last;

    public int FirstOwner => _owners.First;

    /// <summary>The person last named as its salesperson (R4).</summary>
    public int Salesperson { get; set; }

    public Moment? AssignedAt
    {
        get => (_known & Known.AssignedAt) == 0 ? null : _assignedAt;
        set => Know(Known.AssignedAt, ref _assignedAt, value);
    }

    public Moment? RespondedAt
    {
        get => (_known & Known.RespondedAt) == 0 ? null : _respondedAt;
        set => Know(Known.RespondedAt, ref _respondedAt, value);
    }

    public bool IsAnswered => (_known & Known.RespondedAt) != 0;

    public bool Contacted { get; set; }

    /// <summary>When its escalation's clock started; null: not yet, or it has none (R13).</summary>
    public Moment? ClockStart
    {
        get => (_known & Known.ClockStart) == 0 ? null : _clockStart;
        set => Know(Known.ClockStart, ref _clockStart, value);
    }

    /// <summary>Whether its escalation's clock has started.</summary>
    public bool HasClock => (_known & Known.ClockStart) != 0;

    /// <summary>The next thing of its escalation that can be due.</summary>
    public int NextDue { get; set; }

    /// <summary>Whether a timer is set for that.</summary>
    public bool HasTimer { get; set; }

    /// <summary>How many activities are known to come: a replay knows them, a live host does not.</summary>
    public int Awaited { get; set; }

    /// <summary>The row that says what is known to come; null: none does.</summary>
    public KeptRow? Row { get; set; }

    /// <summary>Whether its one chance to expire has passed (R17).</summary>
    public bool ExpiryPassed { get; set; }

    public bool Late { get; set; }

    public int Reassignments { get; set; }

    public bool IsOpen => !Status.IsClosed();

    public bool IsHeld => Placement == Placement.Held && IsOpen;

    /// <summary>It is another lead from now on, to which nothing has happened yet.</summary>
    public void Become(in IdText id, long sequence, Moment receivedAt, int store)
    {
        _id.Become(in id);
        (Sequence, ReceivedAt, Store, Hours) = (sequence, receivedAt, store, store);
        (Category, Language, Source, OriginalId, Row) = (null, null, null, null, null);
        Contacts.Clear();
        LatestReceipt = receivedAt;
        (Status, Placement, Group) = (Status.New, Placement.Unrouted, null);
        (Rule, Pool, Salesperson, _owners) = (Nobody, Nobody, Nobody, default);
        _known = Known.Nothing;
        (NextDue, HasTimer, Awaited, Reassignments) = (0, false, 0, 0);
        (Contacted, ExpiryPassed, Late) = (false, false, false);
    }

    /// <summary>
    /// It is what another is from now on, as far as a state says: timers, held groups and originals know
    /// nothing of it yet.
    /// </summary>
    public void Become(RoutedLead other, long sequence)
    {
        Become(other._id, sequence, other.ReceivedAt, other.Store);
        (Category, Hours, Language, Source) = (other.Category, other.Hours, other.Language, other.Source);
        (OriginalId, LatestReceipt, Status, Placement) =
            (other.OriginalId, other.LatestReceipt, other.Status, other.Placement);
        (Rule, Pool, Salesperson, _owners) = (other.Rule, other.Pool, other.Salesperson, other._owners);
        (_assignedAt, _respondedAt, _clockStart, _known) =
            (other._assignedAt, other._respondedAt, other._clockStart, other._known);
        (NextDue, Reassignments, Contacted) = (other.NextDue, other.Reassignments, other.Contacted);
        (ExpiryPassed, Late) = (other.ExpiryPassed, other.Late);
    }

    private void Know(Known what, ref Moment at, Moment? value)
    {
        at = value.GetValueOrDefault();
        _known = value is null ? _known & ~what : _known | what;
    }

    [Flags]
    private enum Known : byte
    {
        Nothing = 0,
        AssignedAt = 1,
        RespondedAt = 2,
        ClockStart = 4,
    }
}

/// <summary>What routing made of a lead, whatever its status.</summary>
internal enum Placement : byte
{
    /// <summary>No rule took it.</summary>
    Unrouted,

    /// <summary>It was closed as a duplicate.</summary>
    Duplicate,

    /// <summary>Its channel is ignored.</summary>
    Ignored,

    /// <summary>It waits for its pool.</summary>
    Held,

    /// <summary>It is offered to its pool.</summary>
    Offered,

    /// <summary>Somebody owns it.</summary>
    Assigned,
}
