using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Plan;
using LeadRules.Routing.Rules;
using NodaTime.Text;

namespace LeadRules.Explanations;

/// <summary>What keeps a lead out of a rule, by the plain walk (R6).</summary>
internal sealed class KeptOutOf(RoutingPlan plan, Criteria criteria)
{
    /// <summary>The first thing that does; null: the rule takes it.</summary>
    public KeptOut? Of(Rule rule, Lead lead)
    {
        if (!rule.Enabled)
        {
            return new KeptOut(KeptOutBy.Disabled, "enabled: false", []);
        }

        var today = plan.Calendar.DateAt(lead.Store, lead.ReceivedAt);
        var date = LocalDatePattern.Iso.Format(today);
        if (rule.From is { } from && today < from)
        {
            return Dates($"from: {LocalDatePattern.Iso.Format(from)}", date);
        }

        if (rule.Until is { } until && today > until)
        {
            return Dates($"until: {LocalDatePattern.Iso.Format(until)}", date);
        }

        return criteria.FirstFailing(rule.When, lead) is { } failing
            ? new KeptOut(KeptOutBy.Criterion, CriterionText.Of(failing), AskedBy(failing, lead))
            : null;
    }

    private static KeptOut Dates(string bound, string date) =>
        new(KeptOutBy.Dates, bound, [new AskedValue(Received, date, IsHidden: false)]);

    private const string Received = "received";

    private ImmutableArray<AskedValue> AskedBy(Criterion criterion, Lead lead) =>
        [.. Leaves(criterion).Select(leaf => Value(leaf, lead))
            .DistinctBy(value => (value.Field, value.Value))];

    private static IEnumerable<Criterion> Leaves(Criterion criterion) => criterion switch
    {
        AllOf all => all.Parts.SelectMany(Leaves),
        AnyOf any => any.Parts.SelectMany(Leaves),
        Not not => Leaves(not.Part),
        _ => [criterion],
    };

    private AskedValue Value(Criterion leaf, Lead lead)
    {
        if (leaf is ReceivedTest test)
        {
            return new AskedValue(Received, When(test, lead), IsHidden: false);
        }

        var field = FieldsOf.Leaf(leaf)!;
        var value = FieldText.Of(field, lead);
        var isHidden = FieldText.IsHidden(field) && value is not null;
        return new AskedValue(field.Name, isHidden ? null : value, isHidden);
    }

    private string When(ReceivedTest test, Lead lead)
    {
        var local = plan.Calendar.LocalAt(lead.Store, lead.ReceivedAt);
        var isOpen = plan.Calendar.Open(lead.Store, lead.Text(RoutingPlan.Category)).Holds(lead.ReceivedAt);
        string?[] parts =
        [
            test.Days is null ? null : CriterionText.Day(local.DayOfWeek),
            test.From is null && test.Until is null ? null : LocalDatePattern.Iso.Format(local.Date),
            test.Between is null ? null : CriterionText.Time(local.TimeOfDay),
            test.Open is null ? null : isOpen ? "open" : "closed",
        ];
        return string.Join(' ', parts.OfType<string>());
    }
}
