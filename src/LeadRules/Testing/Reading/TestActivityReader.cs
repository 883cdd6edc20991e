using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies.Reading;

namespace LeadRules.Testing.Reading;

/// <summary>An activity of a test (R16).</summary>
internal static class TestActivityReader
{
    public static TestActivity Read(Form form, ImmutableArray<TestLead> leads)
    {
        form.Require("at");
        form.Require("kind");
        var kind = form.Find("kind", TestUnits.Activity);
        var takesValue = kind is null or ActivityKind.Status or ActivityKind.Salesperson;
        if (kind is not null && takesValue)
        {
            form.Require("value");
        }

        var at = form.Read("at", null, TestUnits.Time);
        var lead = form.Read("lead", null, value => LeadOf(value, leads));
        return new TestActivity(
            form.Span,
            at ?? default,
            new Activity
            {
                At = default,
                LeadId = lead ?? (leads.IsEmpty || form.Has("lead") ? "" : OnlyLead(form, leads)),
                Kind = kind,
                Person = form.Refer("person", Kind.Person, "is by"),
                Status = kind == ActivityKind.Status ? form.Find("value", Words.Status) : null,
                Salesperson = kind == ActivityKind.Salesperson
                    ? form.Refer("value", Kind.Person, "names")
                    : Nothing(form, kind),
            },
            form.Find("rejected", TestUnits.Rejected));
    }

    // An activity of another kind has no value; of an unknown one nothing can be said.
    private static string? Nothing(Form form, ActivityKind? kind) =>
        kind is null ? form.Read<string?>("value", null, _ => null) : null;

    private static string? LeadOf(Value value, ImmutableArray<TestLead> leads)
    {
        if (value.SomeText("the id of a lead") is not { } id)
        {
            return null;
        }

        var ids = leads.Select(lead => lead.Id);
        if (!ids.Contains(id, StringComparer.Ordinal))
        {
            value.Draft.Report.Add(
                DiagnosticCodes.UnknownReference,
                value.Span,
                $"{value.Owner} is of lead {Wording.Quote(id)}, which the test does not have",
                value.Draft.Suggestions.DidYouMean(id, ids));
        }

        return id;
    }

    private static string OnlyLead(Form form, ImmutableArray<TestLead> leads)
    {
        if (leads.Length > 1)
        {
            form.Require("lead");
        }

        return leads[0].Id;
    }
}
