using System.Collections.Immutable;
using LeadRules.Policies.Shapes;

namespace LeadRules.Policies.Reading;

/// <summary>Whom something goes to: a team, people or one person.</summary>
internal static class TargetReader
{
    private const string Expected = "a mapping such as { team: bdc }";

    private static readonly Key Team = new("team", TextShape.Id, "A team, by its id.");
    private static readonly Key Person = new("person", TextShape.Id, "One person, by their id.");

    public static FormShape PoolShape { get; } = new(
        "pool", Team, Keys.People("people", "distributes to", "People, by their ids, in turn order."), Person)
    {
        Demands = [new ExactlyOne("team", "people", "person")],
        Expected = Expected,
    };

    public static FormShape PersonOrTeamShape { get; } = new("person_or_team", Person, Team)
    {
        Demands = [new ExactlyOne("person", "team")],
        Expected = Expected,
    };

    /// <summary>A rule's pool, remembered for the check of empty ones (LR301).</summary>
    public static Target Pool(Value value)
    {
        var draft = value.Draft;
        return value.Form(PoolShape, value.Owner, Read) ?? new Target();

        Target Read(Form form)
        {
            var target = PersonOrTeam(form, "distributes to") with
            {
                People = form.Read("people", ImmutableArray<string>.Empty),
            };
            draft.Pools.Add(new Part<Target>(target, form));
            draft.Sources.Add(target, value.Span);
            return target;
        }
    }

    /// <summary>A person or a team; <paramref name="phrase"/> is what that is to the owner.</summary>
    public static Target PersonOrTeam(Value value, string phrase) =>
        value.Form(PersonOrTeamShape, value.Owner, form => PersonOrTeam(form, phrase)) ?? new Target();

    private static Target PersonOrTeam(Form form, string phrase)
    {
        return new Target { Team = Refer("team", Kind.Team), Person = Refer("person", Kind.Person) };

        string? Refer(string key, Kind kind) =>
            form.Read<string?>(key, null, (value, _) => value.Refer(kind, $"{form.Name} {phrase}"));
    }
}
