using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>When auto replies are sent now, and whether they say something else.</summary>
internal static class ReplyChanges
{
    /// <summary>The changes.</summary>
    public static IEnumerable<PolicyChange> Between(Sides sides) => sides
        .Pairs(policy => policy.AutoReplies, reply => reply.Id)
        .SelectMany(pair => Between(pair.Before, pair.After, sides));

    private static IEnumerable<PolicyChange> Between(AutoReply? before, AutoReply? after, Sides sides)
    {
        var id = (after ?? before)!.Id;
        var reply = new Subject(ChangeArea.AutoReplies, id, $"auto reply {id}");
        return (before, after) switch
        {
            (null, not null) =>
                [reply.Say($"is new: it is sent {Words(after.When)}, in {Phrases.And(Languages(after))}")],
            (not null, null) => [reply.Say("is gone")],
            _ =>
            [
                .. sides.Renames.AutoReplies.Where(each => each.Value == id)
                    .Select(each => reply.HadId(each.Key)),
                .. reply.Value("when", "is sent", Words(before!.When), Words(after!.When)),
                .. Texts(before, after, reply),
            ],
        };
    }

    private static IEnumerable<PolicyChange> Texts(AutoReply before, AutoReply after, Subject reply) =>
        Languages(after).Union(Languages(before))
            .Where(language =>
                before.Text.GetValueOrDefault(language) != after.Text.GetValueOrDefault(language))
            .Select(language => reply.Say(
                !before.Text.ContainsKey(language) ? $"has a text in {language} as well"
                : !after.Text.ContainsKey(language) ? $"no longer has a text in {language}"
                : $"has another text in {language}",
                "text"));

    private static List<string> Languages(AutoReply reply) =>
        [.. reply.Text.Keys.Order(StringComparer.Ordinal)];

    private static string Words(ReplyWhen when) => when switch
    {
        ReplyWhen.Always => "always",
        ReplyWhen.Nobody => "when nobody is eligible",
        _ => "when the store is closed",
    };
}
