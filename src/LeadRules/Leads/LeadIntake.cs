using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>Makes leads of what was read for them, or says why not (P17).</summary>
internal sealed class LeadIntake(LeadForm form)
{
    private static readonly int Store = Field.Named("store").Slot;

    /// <summary>
    /// Checks what was read for a lead: it is one from then on, unless there is a reason against it, but has
    /// no id yet.
    /// </summary>
    /// <param name="lead">What was read, by field; its other values are set here.</param>
    /// <param name="deeds">Where what its own columns say was done goes.</param>
    /// <param name="isReadable">Whether every value is known to be readable, or missing.</param>
    /// <param name="warnings">How many values could not be read.</param>
    public RejectReason? Admit(Lead lead, OwnDeeds deeds, bool isReadable, out Warnings warnings)
    {
        deeds.Clear();
        warnings = default;
        var received = lead[form.ReceivedAt];
        if (!received.Exists)
        {
            return received.State == FieldState.Missing
                ? RejectReason.TimeMissing
                : RejectReason.TimeUnreadable;
        }

        var named = lead[Store];
        if (!named.Exists && (named.State == FieldState.Unreadable || !form.HasOneStore))
        {
            return named.State == FieldState.Missing ? RejectReason.StoreMissing : RejectReason.StoreUnknown;
        }

        var store = named.Exists ? named.Store : 0;
        lead[Store] = form.Stores[store];
        warnings = isReadable ? default : CountWarnings(lead);
        if (!HasContact(lead))
        {
            return RejectReason.ContactMissing;
        }

        lead.Become(form.Time.At(received.Time, store), store);
        AddDeeds(lead, deeds);
        return null;
    }

    private Warnings CountWarnings(Lead lead)
    {
        var warnings = default(Warnings);
        foreach (var field in form.Warned)
        {
            if (lead[field.Index].State == FieldState.Unreadable)
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

    private bool HasContact(Lead lead)
    {
        foreach (var group in form.Fields.Required)
        {
            if (!HasAny(lead, group))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasAny(Lead lead, ImmutableArray<FeedField> group)
    {
        foreach (var field in group)
        {
            if (lead[field.Index].Exists)
            {
                return true;
            }
        }

        return false;
    }

    private void AddDeeds(Lead lead, OwnDeeds deeds)
    {
        foreach (var (kind, at, by) in form.Activities)
        {
            if (lead[at].Exists)
            {
                deeds.Add(new Deed(form.Time.At(lead[at].Time, lead.Store), kind)
                {
                    Person = lead[by].Person,
                    ByOwner = kind != ActivityKind.Claim && lead[by].State == FieldState.Missing,
                });
            }
        }
    }
}
