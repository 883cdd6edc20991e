using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Shapes;

namespace LeadRules.Testing.Reading;

/// <summary>An activity of a test (R16).</summary>
internal static class TestActivityReader
{
    public static FormShape Shape { get; } = new(
        "activity",
        Keys.Unit("at", TestUnits.Time, "When, or how long after the receipt of its lead.")
            with { IsRequired = true },
        new Key("lead", TextShape.Some, "The id of its lead, where the test has several."),
        Keys.Unit("kind", TestUnits.Activity, "What is done.") with { IsRequired = true },
        Keys.Refer("person", Kind.Person, "is by", "Who does it, by their id."),
        new Key("value", TextShape.Some, "The status, or the salesperson's id."),
        Keys.Unit("rejected", TestUnits.Rejected, "Why it changes nothing."))
    {
        Demands =
        [
            new WordNeeds("kind", "status", "value"),
            new WordNeeds("kind", "salesperson", "value"),
            new WordRefuses("kind", "response", "value"),
            new WordRefuses("kind", "contact", "value"),
            new WordRefuses("kind", "claim", "value"),
        ],
    };

    public static TestActivity Read(Form form, ImmutableArray<TestLead> leads)
    {
        var kind = form.Find<ActivityKind>("kind");
        var at = form.Find<TestTime>("at");
        var lead = form.Read<string?>("lead", null, (value, _) => LeadOf(value, leads));
        return new TestActivity(
            form.Span,
            at ?? default,
            new Activity
            {
                At = default,
                LeadId = lead ?? (leads.IsEmpty || form.Has("lead") ? "" : OnlyLead(form, leads)),
                Kind = kind,
                Person = form.Read<string?>("person", null),
                Status = kind == ActivityKind.Status ? StatusOf(form) : null,
                Salesperson = kind == ActivityKind.Salesperson ? SalespersonOf(form) : null,
            },
            form.Find<RejectReason>("rejected"));
    }

    private static Status? StatusOf(Form form) =>
        form.Read<Status?>("value", null, (value, _) => value.Read(Words.Status));

    private static string? SalespersonOf(Form form) => form.Read<string?>(
        "value", null, (value, _) => value.Refer(Kind.Person, $"{value.Owner} names"));

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
            FormCheck.Require(form, "lead");
        }

        return leads[0].Id;
    }
}
