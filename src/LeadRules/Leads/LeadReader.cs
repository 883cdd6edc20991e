using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>
/// Reads leads as a dealer's systems write them into leads that a router takes (P16, P17). One per policy,
/// for one thread at a time.
/// </summary>
public sealed class LeadReader
{
    private readonly LeadForm _form;
    private readonly FieldReader _fields;
    private readonly LeadIntake _intake;
    private readonly OwnDeeds _deeds = new();
    private readonly Policy _policy;

    /// <summary>A reader by the customs of <paramref name="policy"/>.</summary>
    public LeadReader(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _form = new LeadForm(policy);
        _fields = new FieldReader(policy);
        _intake = new LeadIntake(_form);
        _policy = policy;
    }

    /// <summary>
    /// Reads one lead. Whether its id repeats an earlier one's is left to who knows the earlier ones.
    /// </summary>
    /// <param name="values">
    /// What was written, by field of P15, such as <c>lead_id</c>, <c>received_at</c>, <c>make</c> or
    /// <c>custom.campaign</c>. Other keys, and custom ones that the policy does not ask for, are passed over.
    /// </param>
    /// <param name="idIfNone">The id of a lead that brings none; a feed gives <c>row-&lt;n&gt;</c>.</param>
    /// <returns>The lead and its activities, or the first reason of P17 against it.</returns>
    public LeadReading Read(IReadOnlyDictionary<string, string> values, string idIfNone)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentException.ThrowIfNullOrWhiteSpace(idIfNone);
        var lead = new Lead(_form);
        foreach (var field in _form.Fields.All)
        {
            if (field.IsRead && values.TryGetValue(field.Name, out var text))
            {
                _fields.Read(field, text, lead[field.Index] = new FieldValue());
            }
        }

        var rejected = _intake.Admit(lead, _deeds, isReadable: false, out var warnings);
        lead.Name(lead[_form.LeadId].Written ?? idIfNone);
        return new LeadReading
        {
            Lead = rejected is null ? lead : null,
            Rejected = rejected,
            Activities = _deeds.Count == 0 ? [] : _deeds.Activities(lead.Id, _policy),
            Warnings = warnings,
        };
    }
}
