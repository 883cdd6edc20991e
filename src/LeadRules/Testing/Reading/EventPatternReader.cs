using LeadRules.Policies.Reading;
using LeadRules.Policies.Text;
using LeadRules.Routing;

namespace LeadRules.Testing.Reading;

/// <summary>Events as a test expects them: <c>late</c>, or <c>reassigned: marc, at: +45m</c>.</summary>
internal static class EventPatternReader
{
    private static readonly string[] Kinds = [.. Enum.GetValues<EventKind>().Select(kind => kind.Written())];

    public static EventPattern? Read(Value value) => value.Node is MappingNode
        ? value.Form("an expected event", Read)
        : value.Read(TestUnits.Event) is { } kind ? new EventPattern(value.Span, kind) : null;

    private static EventPattern Read(Form form)
    {
        form.RequireOneOf("", Kinds);
        var written = Kinds.FirstOrDefault(form.Has, Kinds[0]);
        var kind = (EventKind)Array.IndexOf(Kinds, written);
        foreach (var other in Kinds)
        {
            form.Read(other, false, _ => false);
        }

        var isByDetail = EventText.IsByDetail(kind);
        var value = form.Read(written, null, Text);
        var person = form.Read("person", null, Person);
        var detail = form.Read("detail", null, Text);
        if (value is not null && form.Has(isByDetail ? "detail" : "person"))
        {
            form.Exclude(isByDetail ? "detail" : "person", written);
        }

        if (!isByDetail && value is not null)
        {
            form.Read(written, null, Person);
        }

        return new EventPattern(form.Span, kind)
        {
            Person = isByDetail ? person : value ?? person,
            Detail = isByDetail ? value ?? detail : detail,
            Rule = form.Read("rule", null, value => ReferOrNone(value, Kind.Rule)),
            At = form.Read("at", null, TestUnits.Time),
        };
    }

    private static string? Text(Value value) => value.IsNothing ? null : value.Text();

    private static string? Person(Value value) => ReferOrNone(value, Kind.Person);

    private static string? ReferOrNone(Value value, Kind kind) =>
        value.Node is ScalarNode { Text: ValueExpectation.None }
            ? ValueExpectation.None
            : value.Refer(kind, $"{value.Owner} names");
}
