using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies.Shapes;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>The lifecycle, auto replies and channels.</summary>
internal static class LifecycleReader
{
    private static readonly Lifecycle Default = new();

    public static readonly ImmutableDictionary<string, Channel> NoChannels =
        ImmutableDictionary.Create<string, Channel>(StringComparer.Ordinal);

    public static FormShape Shape { get; } = new(
        "lifecycle",
        Keys.Unit(
            "expire_after", Units.Duration,
            "How long after its receipt a lead expires; without it none does."),
        Keys.List(
            "expire_statuses", Words.Status,
            "The statuses in which a lead expires; new, response_sent and contacted unless said otherwise."));

    public static FormShape ReplyShape { get; } = new(
        "auto_reply",
        Keys.Id("The id by which rules name it."),
        Keys.Choice("when", Words.ReplyWhen, ReplyWhen.Nobody, "When the reply is due."),
        new Key<ImmutableDictionary<string, string>>(
            "text", new MapShape(null, TextShape.Any), "What it says, by language.",
            (value, _) => Texts(value)));

    private static readonly FormShape ChannelShape = new(
        "channel",
        Keys.Choice(
            "distribute", Words.Channel, ChannelDistribute.Rules,
            "Whether its leads go by the rules, to whoever took them, or nowhere."));

    public static MapShape ChannelsShape { get; } = new(null, ChannelShape);

    public static Lifecycle Read(Value value)
    {
        var lifecycle = value.Form(Shape, "lifecycle", Read) ?? Default;
        value.Draft.Sources.Add(lifecycle, value.Span);
        return lifecycle;
    }

    public static AutoReply ReadAutoReply(Form form) => new()
    {
        Id = form.Id(Kind.AutoReply),
        When = form.Choice<ReplyWhen>("when"),
        Text = form.Read("text", new AutoReply { Id = "" }.Text),
    };

    public static ImmutableDictionary<string, Channel> ReadChannels(Value value) => FoldedKeys.Read(
        value,
        "a mapping such as { phone: { distribute: taker } }",
        channel => channel.Form(ChannelShape, $"channel {Wording.Quote(channel.Key)}", ReadChannel));

    private static Lifecycle Read(Form form) => new()
    {
        ExpireAfter = form.Find<Duration>("expire_after"),
        ExpireStatuses = form.Read("expire_statuses", Default.ExpireStatuses),
    };

    private static Channel ReadChannel(Form form) => new(form.Choice<ChannelDistribute>("distribute"));

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
