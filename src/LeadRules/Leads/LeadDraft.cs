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

    private readonly FieldValue[] _values = [.. form.Fields.All.Select(_ => FieldValue.None)];

    /// <summary>The id that the lead brought, or null.</summary>
    public string? Id => _values[form.LeadId].Written;

    /// <summary>What <paramref name="field"/> says.</summary>
    public void Set(FeedField field, FieldValue value) => _values[field.Index] = value;

    /// <summary>Whether it says that something was done.</summary>
    public bool HasActivities => CountActivities() > 0;

    /// <summary>The lead that the values make, or the first reason of P17 against it.</summary>
    /// <param name="id">What to call the lead.</param>
    /// <param name="lead">A new lead, or one that nobody needs any more: it becomes this one.</param>
    /// <param name="row">Where its activities were read, if from a file.</param>
    public LeadReading Read(string id, Lead lead, InputRow? row = null)
    {
        var received = _values[form.ReceivedAt];
        if (!received.Exists)
        {
            return LeadReading.Rejection(received.State == FieldState.Missing
                ? RejectReason.TimeMissing
                : RejectReason.TimeUnreadable);
        }

        var named = _values[Store];
        if (!named.Exists && (named.State == FieldState.Unreadable || !form.HasOneStore))
        {
            return LeadReading.Rejection(named.State == FieldState.Missing
                ? RejectReason.StoreMissing
                : RejectReason.StoreUnknown);
        }

        var store = named.Exists ? named.Store : 0;
        var warnings = CountWarnings();
        if (!HasContact())
        {
            return LeadReading.Rejection(RejectReason.ContactMissing) with { Warnings = warnings };
        }

        lead.Become(id, form.Time.At(received.Time, store), store, form.Slots);
        Fill(lead);
        return new LeadReading
        {
            Lead = lead,
            Activities = HasActivities ? Activities(id, store, row) : [],
            Warnings = warnings,
        };
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

    private void Fill(Lead lead)
    {
        foreach (var slot in form.KeptText)
        {
            lead.SetText(slot, _values[slot].Text);
        }

        foreach (var slot in form.KeptNumbers)
        {
            lead.SetNumber(slot, _values[slot].Exists ? _values[slot].Number : null);
        }

        lead.SetText(Store, form.FoldedStoreIds[lead.Store]);
        lead.Oem = _values[Oem].Exists ? _values[Oem].IsTrue : null;
        lead.FirstName = _values[form.FirstName].Text;
        lead.LastName = _values[form.LastName].Text;
        lead.Email = _values[Email].Written;
        lead.Source = _values[Source].Written;
        lead.Salesperson = _values[Salesperson].Written;
        lead.TakenBy = _values[TakenBy].Written;
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
