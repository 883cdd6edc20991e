using System.Collections.Immutable;
using LeadRules.Policies.Shapes;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>The top level of a policy.</summary>
internal sealed class RootReader(Form root)
{
    private readonly Draft _draft = root.Draft;

    /// <summary>The policy. Teams come before the schedules that take their members.</summary>
    public Policy Read()
    {
        var policy = Keys();
        _draft.Sources.Add(policy, root.SpanOfKey("rules"));
        if (_draft.IsWhole)
        {
            FormCheck.RequireKeys(root);
        }

        FormCheck.RefuseOtherKeys(root);
        return policy;
    }

    private Policy Keys()
    {
        root.Find<int>("leadrules");
        var name = root.Read("name", "");
        var zone = root.Read("timezone", DateTimeZone.Utc);
        return new Policy
        {
            Name = name,
            Timezone = zone,
            Country = root.Choice<Country>("country"),
            Stores = Stores(name, zone),
            People = Section("people", Kind.Person, PersonReader.Read, _draft.People),
            Teams = Section("teams", Kind.Team, PersonReader.ReadTeam, _draft.Teams),
            Rules = Section("rules", Kind.Rule, RuleReader.Read),
            Duplicates = root.Read<Duplicates?>("duplicates", null),
            Schedules = Section("schedules", Kind.Schedule, ScheduleReader.Read, _draft.Schedules),
            TimeOff = TimeOff(),
            Escalations = Section("escalations", Kind.Escalation, EscalationReader.Read),
            Lifecycle = root.Read("lifecycle", new Lifecycle()),
            AutoReplies = Section("auto_replies", Kind.AutoReply, LifecycleReader.ReadAutoReply),
            Channels = root.Read("channels", LifecycleReader.NoChannels),
            Intake = root.Read("intake", new Intake()),
            Feed = root.Read("feed", new FeedFormat()),
            CustomFields = _draft.Fields.Custom,
        };
    }

    private ImmutableArray<Store> Stores(string name, DateTimeZone zone)
    {
        if (!root.Has("stores"))
        {
            return [StoreReader.Only(_draft, root.Span, name, zone)];
        }

        var stores = Section("stores", Kind.Store, form => StoreReader.Read(form, zone), _draft.Stores);
        return root.Read("stores", stores, WithSome);
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
        ImmutableArray<TimeOff>.Empty,
        (value, _) => Items(value, "time off", ScheduleReader.ReadTimeOff, parts: null, kind: null));

    private ImmutableArray<T> Section<T>(
        string key, Kind kind, Func<Form, T> read, List<Part<T>>? parts = null)
        where T : class =>
        root.Read(
            key, ImmutableArray<T>.Empty, (value, _) => Items(value, kind.Written(), read, parts, kind));

    private ImmutableArray<T> Items<T>(
        Value value, string noun, Func<Form, T> read, List<Part<T>>? parts, Kind? kind)
        where T : class
    {
        var made = ImmutableArray.CreateBuilder<T>();
        var items = value.Items();
        var isIncomplete = items is null;
        var shape = (FormShape)((ListShape)root.Shape.Find(value.Key)!.Takes).Item;
        var number = 0;
        foreach (var item in items ?? [])
        {
            if (item.Form(shape, $"{noun} {++number}", form => new Part<T>(read(form), form)) is not { } part)
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
