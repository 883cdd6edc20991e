using System.Collections.Immutable;
using LeadRules.Diagnostics;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>The top level of a policy.</summary>
internal sealed class RootReader(Form root)
{
    private static readonly Unit<int> Version = Unit<int>.OneOf(("1", 1));

    private readonly Draft _draft = root.Draft;

    /// <summary>The policy. Teams come before the schedules that take their members.</summary>
    public Policy Read()
    {
        RequireTop();
        var policy = Keys();
        _draft.Sources.Add(policy, root.SpanOfKey("rules"));
        root.RefuseOtherKeys();
        return policy;
    }

    private Policy Keys()
    {
        root.Find("leadrules", Version);
        var name = root.Text("name");
        var zone = root.Read("timezone", null, ZoneReader.Read) ?? DateTimeZone.Utc;
        return new Policy
        {
            Name = name,
            Timezone = zone,
            Country = root.Choice("country", Words.Country, Country.CA),
            Stores = Stores(name, zone),
            People = Section("people", Kind.Person, PersonReader.Read, _draft.People),
            Teams = Section("teams", Kind.Team, PersonReader.ReadTeam, _draft.Teams),
            Rules = Section("rules", Kind.Rule, RuleReader.Read),
            Duplicates = root.Read("duplicates", null, DuplicatesReader.Read),
            Schedules = Section("schedules", Kind.Schedule, ScheduleReader.Read, _draft.Schedules),
            TimeOff = TimeOff(),
            Escalations = Section("escalations", Kind.Escalation, EscalationReader.Read),
            Lifecycle = root.Read("lifecycle", new Lifecycle(), LifecycleReader.Read),
            AutoReplies = Section("auto_replies", Kind.AutoReply, LifecycleReader.ReadAutoReply),
            Channels = root.Read("channels", LifecycleReader.NoChannels, LifecycleReader.ReadChannels),
            Intake = root.Read("intake", new Intake(), IntakeReader.Read),
            Feed = root.Read("feed", new FeedFormat(), FeedReader.Read),
            CustomFields = _draft.Fields.Custom,
        };
    }

    private void RequireTop()
    {
        if (_draft.IsWhole)
        {
            root.Require("leadrules");
            root.Require("timezone");
            root.Require("rules");
        }
    }

    private ImmutableArray<Store> Stores(string name, DateTimeZone zone)
    {
        if (!root.Has("stores"))
        {
            var only = StoreReader.Only(_draft, root.Span, name, zone);
            return root.Read<ImmutableArray<Store>>("stores", [only], _ => []);
        }

        var stores = Section("stores", Kind.Store, form => StoreReader.Read(form, zone), _draft.Stores);
        return root.Read("stores", stores, value => WithSome(value, stores));
    }

    private static ImmutableArray<Store> WithSome(Value value, ImmutableArray<Store> stores)
    {
        if (value.IsNothing || value.Node is Text.SequenceNode { Items.Length: 0 })
        {
            value.Draft.Of(Kind.Store).IsIncomplete = true;
            value.Unreadable("at least one store", "a policy of a single store can leave the key out");
        }

        return stores;
    }

    private ImmutableArray<TimeOff> TimeOff() => root.Read(
        "time_off",
        [],
        value => Items<TimeOff>(value, "time off", ScheduleReader.ReadTimeOff, parts: null, kind: null));

    private ImmutableArray<T> Section<T>(
        string key, Kind kind, Func<Form, T> read, List<Part<T>>? parts = null)
        where T : class =>
        root.Read(key, [], value => Items(value, kind.Written(), read, parts, kind));

    private ImmutableArray<T> Items<T>(
        Value value, string noun, Func<Form, T> read, List<Part<T>>? parts, Kind? kind)
        where T : class
    {
        var made = ImmutableArray.CreateBuilder<T>();
        var items = value.Items();
        var isIncomplete = items is null;
        var number = 0;
        foreach (var item in items ?? [])
        {
            if (item.Form($"{noun} {++number}", form => new Part<T>(read(form), form)) is not { } part)
            {
                isIncomplete = true;
                continue;
            }

            made.Add(part.Value);
            parts?.Add(part);
            _draft.Sources.Add(part.Value, kind is null ? part.Form.Span : part.Form.SpanOf("id"));
        }

        if (kind is { } declared)
        {
            _draft.Of(declared).IsIncomplete |= isIncomplete;
        }

        return made.ToImmutable();
    }
}
