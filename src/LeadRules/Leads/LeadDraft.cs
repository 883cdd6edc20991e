using System.Collections.Immutable;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Leads;

/// <summary>
/// The values of one lead while they are read: checks them and makes the lead of them (P17). Used again and
/// again.
/// </summary>
internal sealed class LeadDraft(LeadForm form)
{
    private static readonly int Email = Field.Named("email").Slot;
    private static readonly int Source = Field.Named("source").Slot;
    private static readonly int Store = Field.Named("store").Slot;
    private static readonly int Salesperson = Field.Named("salesperson").Slot;
    private static readonly int TakenBy = Field.Named("taken_by").Slot;
    private static readonly int Oem = Field.Named("oem").Slot;

    private readonly FieldValue[] _values = new FieldValue[form.Fields.All.Length];
    private readonly decimal?[] _numbers = new decimal?[form.Slots];

    /// <summary>The id that the lead brought, or null.</summary>
    public string? Id => _values[form.LeadId].Written;

    /// <summary>Where to write what <paramref name="field"/> says.</summary>
    public ref FieldValue Place(FeedField field) => ref _values[field.Index];

    /// <summary>Whether it says that something was done.</summary>
    public bool HasActivities => CountActivities() > 0;

    /// <summary>The lead that the values make, or the first reason of P17 against it.</summary>
    /// <param name="id">What to call the lead.</param>
    /// <param name="row">Where its activities were read, if from a file.</param>
    public LeadReading Read(string id, InputRow? row = null)
    {
        ref readonly var received = ref _values[form.ReceivedAt];
        if (!received.Exists)
        {
            return LeadReading.Rejection(received.State == FieldState.Missing
                ? RejectReason.TimeMissing
                : RejectReason.TimeUnreadable);
        }

        ref readonly var named = ref _values[Store];
        if (!named.Exists && (named.State == FieldState.Unreadable || !form.HasOneStore))
        {
            return LeadReading.Rejection(named.State == FieldState.Missing
                ? RejectReason.StoreMissing
                : RejectReason.StoreUnknown);
        }

        var store = named.Store;
        var warnings = CountWarnings();
        return HasContact()
            ? new LeadReading
            {
                Lead = Lead(id, form.Time.At(received.Time, store), store),
                Activities = HasActivities ? Activities(id, store, row) : [],
                Warnings = warnings,
            }
            : LeadReading.Rejection(RejectReason.ContactMissing) with { Warnings = warnings };
    }

    private Warnings CountWarnings()
    {
        var warnings = default(Warnings);
        foreach (var field in form.Warned)
        {
            if (_values[field.Index].State == FieldState.Unreadable)
            {
                warnings += WarningOf(field.Kind);
            }
        }

        return warnings;
    }

    private static Warnings WarningOf(FeedFieldKind kind) => kind switch
    {
        FeedFieldKind.Number => new Warnings(1, 0, 0),
        FeedFieldKind.Boolean => new Warnings(0, 1, 0),
        _ => new Warnings(0, 0, 1),
    };

    private bool HasContact()
    {
        foreach (var group in form.Fields.Required)
        {
            if (!HasAny(group))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasAny(ImmutableArray<FeedField> group)
    {
        foreach (var field in group)
        {
            if (_values[field.Index].Exists)
            {
                return true;
            }
        }

        return false;
    }

    private Lead Lead(string id, Instant receivedAt, int store)
    {
        var text = new string?[form.Slots];
        foreach (var slot in form.KeptText)
        {
            text[slot] = _values[slot].Text;
        }

        text[Store] = form.FoldedStoreIds[store];
        bool? oem = _values[Oem].Exists ? _values[Oem].IsTrue : null;
        return new Lead(id, receivedAt, store, text, Numbers(), oem)
        {
            FirstName = _values[form.FirstName].Text,
            LastName = _values[form.LastName].Text,
            Email = _values[Email].Written,
            Source = _values[Source].Written,
            Salesperson = _values[Salesperson].Written,
            TakenBy = _values[TakenBy].Written,
        };
    }

    private ReadOnlySpan<decimal?> Numbers()
    {
        var any = false;
        foreach (var slot in form.KeptNumbers)
        {
            ref readonly var value = ref _values[slot];
            _numbers[slot] = value.Exists ? value.Number : null;
            any |= value.Exists;
        }

        return any ? _numbers : [];
    }

    private Activity[] Activities(string leadId, int store, InputRow? row)
    {
        var activities = new Activity[CountActivities()];
        var next = 0;
        foreach (var (kind, at, by) in form.Activities)
        {
            if (_values[at].Exists)
            {
                activities[next++] = new Activity
                {
                    At = form.Time.At(_values[at].Time, store),
                    LeadId = leadId,
                    Kind = kind,
                    Person = _values[by].Written,
                    ByOwner = kind != ActivityKind.Claim && _values[by].State == FieldState.Missing,
                    Row = row,
                };
            }
        }

        return activities;
    }

    private int CountActivities()
    {
        var count = 0;
        foreach (var (_, at, _) in form.Activities)
        {
            count += _values[at].Exists ? 1 : 0;
        }

        return count;
    }
}
