using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>What counts as a duplicate now, and what becomes of it.</summary>
internal static class DuplicateChanges
{
    private static readonly Subject Duplicate = new(ChangeArea.Duplicates, "", "a duplicate");

    /// <summary>The changes.</summary>
    public static IEnumerable<PolicyChange> Between(Sides sides) =>
        (sides.Before.Duplicates, sides.After.Duplicates) switch
        {
            (null, null) => [],
            (null, { } added) => [new(ChangeArea.Duplicates, $"duplicates are found now: {Describe(added)}")],
            ({ } gone, null) =>
                [new(ChangeArea.Duplicates, $"no lead is a duplicate any more; it was: {Describe(gone)}")],
            ({ } before, { } after) => Between(before, after),
        };

    private static IEnumerable<PolicyChange> Between(Duplicates before, Duplicates after) =>
    [
        .. Duplicate.Value("window", "counts within", Phrases.Of(before.Window), Phrases.Of(after.Window)),
        .. Match([.. before.Match.Select(Words)], [.. after.Match.Select(Words)]),
        .. Same(Fields(before), Fields(after)),
        .. Duplicate.Value("scope", "is looked for in", Words(before.Scope), Words(after.Scope)),
        .. Duplicate.Value(
            "counts_from", "has its window counted from", Words(before.CountsFrom), Words(after.CountsFrom)),
        .. Duplicate.Value("action", "is", Words(before.Action), Words(after.Action)),
        .. Duplicate.Value("send_to", "is for", Words(before.SendTo), Words(after.SendTo)),
        .. Duplicate.Value(
            "if_away", "whose recipient is away goes", Words(before.IfAway), Words(after.IfAway)),
    ];

    private static IEnumerable<PolicyChange> Match(
        ImmutableArray<string> before, ImmutableArray<string> after) =>
    [
        .. after.Except(before).Select(key => Say(
            $"leads of the same {key} are duplicates as well", "match", null, key)),
        .. before.Except(after).Select(key => Say(
            $"leads of no more than the same {key} are no longer duplicates", "match", key)),
    ];

    private static IEnumerable<PolicyChange> Same(
        ImmutableArray<string> before, ImmutableArray<string> after) =>
    [
        .. after.Except(before).Select(field => Say(
            $"duplicates must have the same {field} too", "same", null, field)),
        .. before.Except(after).Select(field => Say(
            $"duplicates need no longer have the same {field}", "same", field)),
    ];

    private static PolicyChange Say(string says, string key, string? before, string? after = null) =>
        new Subject(ChangeArea.Duplicates, "", "").Say(says, key, before, after);

    private static string Describe(Duplicates duplicates)
    {
        var same = duplicates.Same.IsEmpty ? "" : $" and the same {Phrases.And(Fields(duplicates))}";
        return $"the same {Phrases.Or([.. duplicates.Match.Select(Words)])}{same} "
            + $"within {Phrases.Of(duplicates.Window)} of "
            + $"{Words(duplicates.CountsFrom)}, in {Words(duplicates.Scope)}; "
            + $"{Words(duplicates.Action)}, for {Words(duplicates.SendTo)}";
    }

    private static ImmutableArray<string> Fields(Duplicates duplicates) =>
        [.. duplicates.Same.Select(field => field.Name)];

    private static string Words(MatchKey key) => key switch
    {
        MatchKey.Email => "e-mail",
        MatchKey.Phone => "phone",
        MatchKey.Vin => "VIN",
        _ => "name and postal code",
    };

    private static string Words(Scope scope) => scope == Scope.Store ? "the lead's store" : "all stores";

    private static string Words(CountsFrom from) =>
        from == CountsFrom.First ? "the receipt of the first lead" : "the latest receipt of them";

    private static string Words(DuplicateAction action) =>
        action == DuplicateAction.Close ? "closed" : "routed to its recipient";

    private static string Words(Recipient recipient) => recipient switch
    {
        Recipient.FirstRecipient => "the first owner",
        Recipient.Manager => "the first owner's manager",
        _ => "the salesperson named last, or else the first owner",
    };

    private static string Words(IfAway away) => away switch
    {
        IfAway.Keep => "to them all the same",
        IfAway.Manager => "to their manager",
        _ => "through the rules",
    };
}
