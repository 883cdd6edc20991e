using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Text;

namespace LeadRules.Testing.Reading;

/// <summary>One test.</summary>
/// <param name="form">Its keys.</param>
/// <param name="defaults">What its leads are unless they say otherwise.</param>
internal sealed class PolicyTestForm(Form form, LeadValues defaults)
{
    private static readonly Unit<int> OpenLeads = new(
        "a whole number from 0 to 10000",
        (string text, out int count) => Units.Count.TryRead(text, out count) && count <= 10_000);

    public PolicyTest Read()
    {
        form.Require("name");
        var name = form.Read("name", "", value => value.SomeText("the name of a test") ?? "");
        var given = form.Read("given", null, value => value.Form("given", Given));
        form.RequireOneOf("", "lead", "leads");
        var leads = Leads();
        var test = new PolicyTest
        {
            Name = name,
            Span = form.SpanOf("name"),
            Absent = given?.Absent ?? [],
            OpenLeads = given?.OpenLeads ?? [],
            Leads = leads,
            Activities = form.Read("activities", [], value => Activities(value, leads)),
            Until = form.Read("until", null, TestUnits.Time),
        };
        RequireExpectation(test);
        return test;
    }

    // Of one lead the test says what is expected, of several each says it itself.
    private ImmutableArray<TestLead> Leads()
    {
        if (!form.Has("leads"))
        {
            var only = form.Read("lead", null, value => new TestLeadReader(defaults, value, "lead").Read(null));
            var (expect, rejected) = form.Read("expect", (null, null), value => ExpectReader.Read(value, []));
            return only is null ? [] : [only with { Expect = expect ?? [], Rejected = rejected }];
        }

        if (form.Has("expect"))
        {
            form.Exclude("expect", "leads");
        }

        form.Read("expect", false, _ => false);
        form.Read("lead", false, _ => false);
        return form.Read("leads", [], Several);
    }

    private ImmutableArray<TestLead> Several(Value value)
    {
        var leads = ImmutableArray.CreateBuilder<TestLead>();
        var spans = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var item in value.Items() ?? [])
        {
            var first = leads.Count == 0 ? null : leads[0];
            if (new TestLeadReader(defaults, item, $"lead-{leads.Count + 1}").Read(first, spans.Keys) is not { } lead)
            {
                continue;
            }

            leads.Add(lead);
            if (!spans.TryAdd(lead.Id, lead.Span))
            {
                value.Draft.Report.Add(
                    DiagnosticCodes.RepeatedId,
                    lead.Span,
                    $"two leads of {form.Name} have the id {Wording.Quote(lead.Id)}",
                    $"line {spans[lead.Id].Line} has the first");
            }
        }

        return leads.ToImmutable();
    }

    private static ImmutableArray<TestActivity> Activities(Value value, ImmutableArray<TestLead> leads) =>
    [
        .. (value.Items() ?? [])
            .Select((item, index) => item.Form(
                $"activity {index + 1}", form => TestActivityReader.Read(form, leads)))
            .OfType<TestActivity>(),
    ];

    private void RequireExpectation(PolicyTest test)
    {
        var expects = test.Leads.Any(lead => lead.Expect.Length > 0 || lead.Rejected is not null)
            || test.Activities.Any(activity => activity.Rejected is not null);
        if (!expects && form.IsAllSound)
        {
            form.Draft.Report.Add(
                DiagnosticCodes.MissingKey,
                form.Span,
                $"{form.Name} expects nothing",
                "write what becomes of its lead under 'expect'");
        }
    }

    private static GivenPeople Given(Form form) => new(
        form.Read("absent", [], value => value.ReferToPeople("given has as absent")),
        form.Read("open_leads", [], ReadOpenLeads));

    private static ImmutableArray<(string Person, int Count)> ReadOpenLeads(Value value)
    {
        var people = ImmutableArray.CreateBuilder<(string Person, int Count)>();
        foreach (var entry in value.Entries("a mapping such as { suzanne: 12 }") ?? [])
        {
            var person = new Value(value.Draft, entry.Key, entry.Key.Text, value.What, entry.Key.Span);
            if (person.Refer(Kind.Person, "given has open leads of") is { } id
                && Value.Of(value.Draft, entry, value.What).Read(OpenLeads) is { } count)
            {
                people.Add((id, count));
            }
        }

        return people.ToImmutable();
    }

    private sealed record GivenPeople(ImmutableArray<string> Absent, ImmutableArray<(string, int)> OpenLeads);
}
