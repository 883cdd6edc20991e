using System.Collections.Immutable;
using LeadRules.Policies.Shapes;

namespace LeadRules.Policies.Reading;

/// <summary>The top level of a policy.</summary>
internal static class PolicyShape
{
    private static readonly Unit<int> Version = Unit<int>.OneOf(("1", 1));

    /// <summary>
    /// Its keys; those that take lists are the sections that the files of a policy can share (P1).
    /// </summary>
    public static FormShape Root { get; } = new(
        "policy",
        Keys.Unit("leadrules", Version, "The version of the format.") with { IsRequired = true },
        Keys.Text("name", "What people call the dealership."),
        ZoneReader.Key("The time zone of what names none of its own, by its IANA name.")
            with { IsRequired = true },
        Keys.Choice("country", Words.Country, Country.CA, "The country whose phone numbers are read."),
        Section("stores", StoreReader.Shape, "The stores; without them there is one, main.", isSome: true),
        Section("people", PersonReader.Shape, "Everybody who can get a lead or be told of one."),
        Section("teams", PersonReader.TeamShape, "People who take leads in turn."),
        Section("rules", RuleReader.Shape, "Who gets which lead: the first rule that takes it wins.")
            with { IsRequired = true },
        new Key<Duplicates?>(
            "duplicates", DuplicatesReader.Shape,
            "What happens when a customer writes again; without it no lead is a duplicate.",
            (value, _) => DuplicatesReader.Read(value)),
        Section(
            "schedules", ScheduleReader.Shape,
            "Who works when; a person whom none names works while their store is open."),
        Section("time_off", ScheduleReader.TimeOffShape, "Who is off when."),
        Section("escalations", EscalationReader.Shape, "What happens if nobody answers."),
        new Key<Lifecycle>(
            "lifecycle", LifecycleReader.Shape, "When leads expire.",
            (value, _) => LifecycleReader.Read(value)),
        Section("auto_replies", LifecycleReader.ReplyShape, "Replies that rules have sent."),
        new Key<ImmutableDictionary<string, Channel>>(
            "channels", LifecycleReader.ChannelsShape, "How leads of a channel are treated, by channel.",
            (value, _) => LifecycleReader.ReadChannels(value)),
        new Key<Intake>(
            "intake", IntakeReader.Shape, "What a lead must bring.", (value, _) => IntakeReader.Read(value)),
        new Key<FeedFormat>(
            "feed", FeedReader.Shape, "How the feed names and writes things.",
            (value, _) => FeedReader.Read(value)));

    private static Key Section(string name, FormShape item, string says, bool isSome = false) =>
        new(name, new ListShape(item) { IsSome = isSome }, says);
}
