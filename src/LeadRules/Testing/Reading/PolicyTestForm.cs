using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Shapes;

namespace LeadRules.Testing.Reading;

/// <summary>One test.</summary>
/// <param name="form">Its keys.</param>
/// <param name="defaults">What its leads are unless they say otherwise.</param>
internal sealed class PolicyTestForm(Form form, LeadValues defaults)
{
    private static readonly Unit<int> OpenLeads = new(
        "a whole number from 0 to 10000",
        (string text, out int count) => Units.Count.TryRead(text, out count) && count <= 10_000,
        new NumberShape("^[0-9]+$") { Least = 0, Most = 10_000 });

    private static readonly FormShape GivenShape = new(
        "given",
        Keys.People("absent", "has as absent", "People who are on time off."),
        new Key<ImmutableArray<(string Person, int Count)>>(
            "open_leads", new MapShape(null, OpenLeads.Shape),
            "How many open leads people have, by their ids.",
            (value, _) => ReadOpenLeads(value)));

    public static FormShape Shape { get; } = new(
        "test",
        new Key<string>(
            "name", TextShape.Some, "What it says, in a sentence; no two tests of a file have the same.",
            (value, _) => value.SomeText("the name of a test") ?? "") { IsRequired = true },
        new Key<GivenPeople?>(
            "given", GivenShape, "What is so before the first lead arrives.",
            (value, _) => value.Form(GivenShape, "given", Given)),
        new Key("lead", TestLeadReader.Shape, "The lead."),
        new Key(
            "leads", new ListShape(TestLeadReader.ShapeOfSeveral),
            "Several leads, each with what is expected."),
        new Key("activities", new ListShape(TestActivityReader.Shape), "What is done about the leads."),
        Keys.Unit("until", TestUnits.Time, "The last instant that happens."),
        new Key("expect", ExpectReader.Shape, "What becomes of the lead."))
    {
        Demands = [new ExactlyOne("lead", "leads"), new Excludes("leads", "expect")],
    };

    /// <summary>The test that is written; null if it is no mapping.</summary>
    public static PolicyTest? Read(Value value, string name, LeadValues defaults)
    {
        var part = value.Form(
            Shape, name, form => new Part<PolicyTest>(new PolicyTestForm(form, defaults).Read(), form));
        if (part is not null)
        {
            RequireExpectation(part.Value, part.Form);
        }

        return part?.Value;
    }

    private PolicyTest Read()
    {
        var given = form.Read<GivenPeople?>("given", null);
        var leads = Leads();
        return new PolicyTest
        {
            Name = form.Read("name", ""),
            Span = form.SpanOf("name"),
            Absent = given?.Absent ?? [],
            OpenLeads = given?.OpenLeads ?? [],
            Leads = leads,
            Activities = form.Read(
                "activities", ImmutableArray<TestActivity>.Empty, (value, _) => Activities(value, leads)),
            Until = form.Find<TestTime>("until"),
        };
    }

    // Of one lead the test says what is expected, of several each says it itself.
    private ImmutableArray<TestLead> Leads()
    {
        if (!form.Has("leads"))
        {
            var only = form.Read<TestLead?>(
                "lead", null, (value, _) => new TestLeadReader(defaults, value, "lead").Read(null));
            var (expect, rejected) = form.Read(
                "expect", ExpectReader.Nothing, (value, _) => ExpectReader.Read(value, []));
            return only is null ? [] : [only with { Expect = expect ?? [], Rejected = rejected }];
        }

        return form.Read("leads", ImmutableArray<TestLead>.Empty, (value, _) => Several(value));
    }

    private ImmutableArray<TestLead> Several(Value value)
    {
        var leads = ImmutableArray.CreateBuilder<TestLead>();
        var spans = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var item in value.Items() ?? [])
        {
            var first = leads.Count == 0 ? null : leads[0];
            if (new TestLeadReader(defaults, item, $"lead-{leads.Count + 1}")
                .Read(first, spans.Keys) is not { } lead)
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
                TestActivityReader.Shape,
                $"activity {index + 1}", form => TestActivityReader.Read(form, leads)))
            .OfType<TestActivity>(),
    ];

    private static void RequireExpectation(PolicyTest test, Form form)
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
        form.Read("absent", ImmutableArray<string>.Empty),
        form.Read("open_leads", ImmutableArray<(string Person, int Count)>.Empty));

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
