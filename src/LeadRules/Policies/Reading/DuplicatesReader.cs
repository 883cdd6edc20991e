using System.Collections.Immutable;
using LeadRules.Policies.Shapes;

namespace LeadRules.Policies.Reading;

/// <summary>Duplicates (R3, R4).</summary>
internal static class DuplicatesReader
{
    private static readonly Duplicates Default = new();

    public static FormShape Shape { get; } = new(
        "duplicates",
        Keys.Choice(
            "window", Units.Duration, Default.Window,
            "How long after a lead another of the customer is its duplicate; 30d unless said otherwise."),
        new Key<ImmutableArray<MatchKey>>(
            "match",
            new ListShape(Words.Match.Shape) { IsSome = true },
            "What two leads of one customer share: any one of these; email and phone unless said otherwise.",
            (value, _) => Match(value)),
        Keys.List("same", Fields.Shape, Same, "Fields that must be equal too, all of them."),
        Keys.Choice("scope", Words.Scope, Default.Scope, "Whether the other lead must be of the same store."),
        Keys.Choice(
            "counts_from", Words.CountsFrom, Default.CountsFrom,
            "Whether the window begins with the first lead or with the latest."),
        Keys.Choice(
            "action", Words.DuplicateAction, Default.Action,
            "Whether a duplicate is closed or goes to somebody."),
        Keys.Choice(
            "send_to", Words.Recipient, Default.SendTo, "Whom a duplicate goes to, or who is told of it."),
        Keys.Choice("if_away", Words.IfAway, Default.IfAway, "What happens if that person is away."));

    public static Duplicates? Read(Value value)
    {
        var duplicates = value.Form(Shape, "duplicates", Read);
        if (duplicates is not null)
        {
            value.Draft.Sources.Add(duplicates, value.Span);
        }

        return duplicates;
    }

    private static Duplicates Read(Form form) => new()
    {
        Window = form.Choice<NodaTime.Duration>("window"),
        Match = form.Read("match", Default.Match),
        Same = form.Read("same", Default.Same),
        Scope = form.Choice<Scope>("scope"),
        CountsFrom = form.Choice<CountsFrom>("counts_from"),
        Action = form.Choice<DuplicateAction>("action"),
        SendTo = form.Choice<Recipient>("send_to"),
        IfAway = form.Choice<IfAway>("if_away"),
    };

    private static ImmutableArray<MatchKey> Match(Value value)
    {
        if (value.Items() is { Length: 0 })
        {
            value.Unreadable(
                $"at least one of {Words.Match.Expected}", "without duplicates leave the section out");
        }

        return value.List(Words.Match);
    }

    private static Field? Same(Value value)
    {
        if (value.SomeText("a field") is not { } name)
        {
            return null;
        }

        var field = value.Draft.Fields.Use(name);
        if (field is null)
        {
            value.Unreadable("fields", value.Draft.Suggestions.DidYouMean(name, Fields.Names));
        }

        return field;
    }
}
