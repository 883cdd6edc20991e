using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Shapes;

namespace LeadRules.Testing.Reading;

/// <summary>A lead of a test.</summary>
/// <param name="defaults">What it is unless it says otherwise.</param>
/// <param name="value">What is written of it.</param>
/// <param name="idIfNone">Its id unless it says otherwise.</param>
internal sealed class TestLeadReader(LeadValues defaults, Value value, string idIfNone)
{
    private static readonly Key[] OwnKeys =
    [
        new("id", TextShape.Some, "Its id; lead, or lead-1, lead-2 and so on, unless said otherwise."),
        Keys.Unit("at", TestUnits.Time, "When it is received, or how long after the first lead."),
    ];

    private static readonly Key ExpectKey = new("expect", ExpectReader.Shape, "What becomes of it.");
    private static readonly FormShape OwnShape = new("own_lead", [.. OwnKeys]);
    private static readonly FormShape OwnOfSeveral = new("own_lead_of_several", [.. OwnKeys, ExpectKey]);

    /// <summary>The lead of a test of one.</summary>
    public static FormShape Shape { get; } = LeadValues.WithFields("lead", OwnKeys);

    /// <summary>A lead of a test of several.</summary>
    public static FormShape ShapeOfSeveral { get; } =
        LeadValues.WithFields("lead_of_several", [.. OwnKeys, ExpectKey]);

    /// <summary>The lead; null if it is no mapping.</summary>
    /// <param name="first">
    /// The first lead of the test, which relative times count from; null: this is it.
    /// </param>
    /// <param name="earlier">
    /// The ids of earlier leads, if each says itself what is expected of it; null: the test does.
    /// </param>
    public TestLead? Read(TestLead? first, IEnumerable<string>? earlier = null)
    {
        if (LeadValues.Of(value, Name(idIfNone)) is not { } values)
        {
            return null;
        }

        var shape = earlier is null ? OwnShape : OwnOfSeveral;
        var form = new Form(value.Draft, shape, values.Own, value.Span, Name(idIfNone));
        var id = form.Read("id", idIfNone, (written, _) => Id(written));
        var at = At(form, first);
        var (expect, rejected) = earlier is null
            ? (null, null)
            : form.Read(
                "expect", ExpectReader.Nothing, (expected, _) => ExpectReader.Read(expected, earlier));
        FormCheck.RefuseOtherKeys(form);
        return new TestLead(id, value.Span, at ?? default, defaults.Fields.SetItems(values.Fields))
        {
            Expect = expect ?? [],
            Rejected = rejected,
        };
    }

    private static string Name(string id) => $"lead {Wording.Quote(id)}";

    private string Id(Value written)
    {
        if (written.SomeText("the id of a lead") is not { } id)
        {
            return idIfNone;
        }

        if (string.IsNullOrWhiteSpace(id) || id.Trim() != id || id.Contains('\0', StringComparison.Ordinal))
        {
            written.Unreadable("the id of a lead");
            return idIfNone;
        }

        return id;
    }

    private TestTime? At(Form form, TestLead? first)
    {
        if (defaults.At is null)
        {
            FormCheck.Require(form, "at");
        }

        var at = form.Find<TestTime>("at") ?? defaults.At;
        if (first is null && at is { Timestamp: null } && form.IsSound("at"))
        {
            form.Draft.Report.Add(
                DiagnosticCodes.UnreadableValue,
                form.SpanOf("at"),
                $"the first lead of a test is received at a time such as 2026-03-03T10:00",
                "times such as +15m count from it");
        }

        return at;
    }
}
