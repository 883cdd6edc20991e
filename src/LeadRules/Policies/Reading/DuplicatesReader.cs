using System.Collections.Immutable;

namespace LeadRules.Policies.Reading;

/// <summary>Duplicates (R3, R4).</summary>
internal static class DuplicatesReader
{
    private static readonly Duplicates Default = new();

    public static Duplicates? Read(Value value) => value.Form("duplicates", Read);

    private static Duplicates Read(Form form) => new()
    {
        Window = form.Find("window", Units.Duration) ?? Default.Window,
        Match = form.Read("match", Default.Match, Match),
        Same = form.List("same", Same),
        Scope = form.Choice("scope", Words.Scope, Default.Scope),
        CountsFrom = form.Choice("counts_from", Words.CountsFrom, Default.CountsFrom),
        Action = form.Choice("action", Words.DuplicateAction, Default.Action),
        SendTo = form.Choice("send_to", Words.Recipient, Default.SendTo),
        IfAway = form.Choice("if_away", Words.IfAway, Default.IfAway),
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
