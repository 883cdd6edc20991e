using LeadRules.Diagnostics;

namespace LeadRules.Policies.Reading;

/// <summary>Whom something goes to: a team, people or one person.</summary>
internal static class TargetReader
{
    private const string Expected = "a mapping such as { team: bdc }";

    /// <summary>A rule's pool, remembered for the check of empty ones (LR301).</summary>
    public static Target Pool(Value value)
    {
        var draft = value.Draft;
        return value.Form(value.Owner, Read, Expected) ?? new Target();

        Target Read(Form form)
        {
            form.RequireOneOf(" under 'to'", "team", "people", "person");
            var target = PersonOrTeam(form, "distributes to") with
            {
                People = form.Read("people", [], value => value.ReferToPeople($"{form.Name} distributes to")),
            };
            draft.Pools.Add(new Part<Target>(target, form));
            draft.Sources.Add(target, value.Span);
            return target;
        }
    }

    /// <summary>A person or a team; <paramref name="phrase"/> is what that is to the owner.</summary>
    public static Target PersonOrTeam(Value value, string phrase)
    {
        return value.Form(value.Owner, Read, Expected) ?? new Target();

        Target Read(Form form)
        {
            form.RequireOneOf($" under {Wording.Quote(value.Key)}", "person", "team");
            return PersonOrTeam(form, phrase);
        }
    }

    private static Target PersonOrTeam(Form form, string phrase) => new()
    {
        Team = form.Refer("team", Kind.Team, phrase),
        Person = form.Refer("person", Kind.Person, phrase),
    };
}
