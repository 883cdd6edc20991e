using LeadRules.Policies.Reading;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;
using LeadRules.Routing;

namespace LeadRules.Testing.Reading;

/// <summary>Events as a test expects them: <c>late</c>, or <c>reassigned: marc, at: +45m</c>.</summary>
internal static class EventPatternReader
{
    private static readonly string[] Kinds = [.. Enum.GetValues<EventKind>().Select(kind => kind.Written())];

    private static readonly FormShape FormShape = new(
        "event",
        [
            .. Kinds.Select(
                kind => new Key(kind, TextShape.Any, $"The event {kind}; under it its {Of(kind)}.")),
            new Key("person", TextShape.Some, "Its person, or none, where the event does not name them."),
            new Key("detail", TextShape.Any, "Its detail, where the event does not name it."),
            new Key("rule", TextShape.Some, "The rule under which it happens, or none."),
            Keys.Unit("at", TestUnits.Time, "When, or how long after the receipt of the lead."),
        ])
    {
        Demands = [new ExactlyOne([.. Kinds])],
    };

    /// <summary>An event by its name alone, or with what is known of it.</summary>
    public static Shape Shape { get; } =
        new EitherShape(TestUnits.Event.Shape, FormShape) { Name = "events" };

    public static EventPattern? Read(Value value) => value.Node is MappingNode
        ? value.Form(FormShape, "an expected event", Read)
        : value.Read(TestUnits.Event) is { } kind ? new EventPattern(value.Span, kind) : null;

    private static EventPattern Read(Form form)
    {
        var written = Kinds.FirstOrDefault(form.Has, Kinds[0]);
        var kind = (EventKind)Array.IndexOf(Kinds, written);
        var isByDetail = EventText.IsByDetail(kind);
        var value = form.Read<string?>(written, null, (value, _) => Text(value));
        var person = form.Read<string?>("person", null, (value, _) => Person(value));
        var detail = form.Read<string?>("detail", null, (value, _) => Text(value));
        var named = isByDetail ? "detail" : "person";
        if (value is not null && form.Has(named))
        {
            FormCheck.Exclude(form, named, written);
        }

        if (!isByDetail && value is not null)
        {
            form.Read<string?>(written, null, (value, _) => Person(value));
        }

        return new EventPattern(form.Span, kind)
        {
            Person = isByDetail ? person : value ?? person,
            Detail = isByDetail ? value ?? detail : detail,
            Rule = form.Read<string?>("rule", null, (value, _) => ReferOrNone(value, Kind.Rule)),
            At = form.Find<TestTime>("at"),
        };
    }

    private static string Of(string kind) =>
        EventText.IsByDetail((EventKind)Array.IndexOf(Kinds, kind)) ? "detail" : "person";

    private static string? Text(Value value) => value.IsNothing ? null : value.Text();

    private static string? Person(Value value) => ReferOrNone(value, Kind.Person);

    private static string? ReferOrNone(Value value, Kind kind) =>
        value.Node is ScalarNode { Text: ValueExpectation.None }
            ? ValueExpectation.None
            : value.Refer(kind, $"{value.Owner} names");
}
