using System.Collections.Immutable;
using LeadRules.Leads;

namespace LeadRules.Policies.Reading;

/// <summary>The lifecycle, auto replies, channels and intake.</summary>
internal static class LifecycleReader
{
    private static readonly Lifecycle Default = new();

    public static readonly ImmutableDictionary<string, Channel> NoChannels =
        ImmutableDictionary.Create<string, Channel>(StringComparer.Ordinal);

    public static Lifecycle Read(Value value) => value.Form("lifecycle", Read) ?? Default;

    public static AutoReply ReadAutoReply(Form form) => new()
    {
        Id = form.Id(Kind.AutoReply),
        When = form.Choice("when", Words.ReplyWhen, ReplyWhen.Nobody),
        Text = form.Read("text", new AutoReply { Id = "" }.Text, Texts),
    };

    public static ImmutableDictionary<string, Channel> ReadChannels(Value value) => FoldedKeys.Read(
        value,
        "a mapping such as { phone: { distribute: taker } }",
        channel => channel.Form($"channel {Diagnostics.Wording.Quote(channel.Key)}", ReadChannel));

    private static Lifecycle Read(Form form) => new()
    {
        ExpireAfter = form.Find("expire_after", Units.Duration),
        ExpireStatuses = form.Read(
            "expire_statuses", Default.ExpireStatuses, value => value.List(Words.Status)),
    };

    private static Channel ReadChannel(Form form) =>
        new(form.Choice("distribute", Words.Channel, ChannelDistribute.Rules));

    private static ImmutableDictionary<string, string> Texts(Value value)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in value.Entries("texts by language, such as { fr: Merci }") ?? [])
        {
            if (Value.Of(value.Draft, entry, value.What).Text() is { } text)
            {
                texts[entry.Key.Text] = text;
            }
        }

        return texts.ToImmutable();
    }
}
