using System.Collections.Immutable;
using LeadRules.Analysis;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Comparison;

/// <summary>
/// What has another id after: by kind, new ids by old. Something is renamed if it is gone, and one thing
/// alone that is new is called like it, or without a name is all the same.
/// </summary>
internal sealed record Renames
{
    /// <summary>Stores.</summary>
    public ImmutableSortedDictionary<string, string> Stores { get; private init; } = None;

    /// <summary>People.</summary>
    public ImmutableSortedDictionary<string, string> People { get; private init; } = None;

    /// <summary>Teams.</summary>
    public ImmutableSortedDictionary<string, string> Teams { get; private init; } = None;

    /// <summary>Escalations.</summary>
    public ImmutableSortedDictionary<string, string> Escalations { get; private init; } = None;

    /// <summary>Auto replies.</summary>
    public ImmutableSortedDictionary<string, string> AutoReplies { get; private init; } = None;

    private static ImmutableSortedDictionary<string, string> None { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Finds them, each kind by what it refers to already renamed.</summary>
    public static Renames Between(Policy before, Policy after)
    {
        var found = new Renames();
        found = found with { Stores = Find(before.Stores, after.Stores, store => store.Id, AreAlike) };
        var renamed = found.Of(before);
        found = found with { People = Find(renamed.People, after.People, person => person.Id, AreAlike) };
        renamed = found.Of(before);
        found = found with { Teams = Find(renamed.Teams, after.Teams, team => team.Id, AreAlike) };
        renamed = found.Of(before);
        return found with
        {
            Escalations = Find(renamed.Escalations, after.Escalations, each => each.Id, AreAlike),
            AutoReplies = Find(renamed.AutoReplies, after.AutoReplies, reply => reply.Id, AreAlike),
        };
    }

    /// <summary>
    /// The policy before, with new ids wherever it names something; but criteria stay as they are.
    /// </summary>
    public Policy Of(Policy before) => before with
    {
        Stores = [.. before.Stores.Select(store => store with
        {
            Id = Store(store.Id)!,
            Name = store.Name == store.Id ? Store(store.Id)! : store.Name,
            Manager = Person(store.Manager),
        })],
        People = [.. before.People.Select(person => person with
        {
            Id = Person(person.Id)!,
            Store = Store(person.Store),
            Manager = Person(person.Manager),
        })],
        Teams = [.. before.Teams.Select(team => team with
        {
            Id = Team(team.Id)!,
            Store = Store(team.Store),
            Manager = Person(team.Manager),
            Members = [.. team.Members.Select(Person).OfType<string>()],
        })],
        Rules = RulesOf(before),
        Schedules = [.. before.Schedules.Select(schedule => schedule with
        {
            Store = Store(schedule.Store),
            Team = Team(schedule.Team),
            People = [.. schedule.People.Select(Person).OfType<string>()],
        })],
        TimeOff = [.. before.TimeOff.Select(row => row with { Person = Person(row.Person)! })],
        Escalations = [.. before.Escalations.Select(escalation => escalation with
        {
            Id = Escalations.GetValueOrDefault(escalation.Id, escalation.Id),
            Steps = [.. escalation.Steps.Select(step =>
                step with { To = step.To is { } to ? Of(to) : null })],
        })],
        AutoReplies = [.. before.AutoReplies.Select(reply =>
            reply with { Id = AutoReplies.GetValueOrDefault(reply.Id, reply.Id) })],
    };

    /// <summary>The rules before, with new ids in what they do with leads.</summary>
    public ImmutableArray<Rule> RulesOf(Policy before) =>
    [
        .. before.Rules.Select(rule => rule with
        {
            Escalation = rule.Escalation is { } escalation
                ? Escalations.GetValueOrDefault(escalation, escalation)
                : null,
            AutoReply = rule.AutoReply is { } reply ? AutoReplies.GetValueOrDefault(reply, reply) : null,
            Distribute = rule.Distribute with
            {
                To = Of(rule.Distribute.To),
                IfNobody = rule.Distribute.IfNobody with
                {
                    Person = Person(rule.Distribute.IfNobody.Person),
                    Team = Team(rule.Distribute.IfNobody.Team),
                },
            },
        }),
    ];

    private string? Store(string? id) => id is null ? null : Stores.GetValueOrDefault(id, id);

    private string? Person(string? id) => id is null ? null : People.GetValueOrDefault(id, id);

    private string? Team(string? id) => id is null ? null : Teams.GetValueOrDefault(id, id);

    private Target Of(Target to) => new()
    {
        Team = Team(to.Team),
        People = [.. to.People.Select(Person).OfType<string>()],
        Person = Person(to.Person),
    };

    private static ImmutableSortedDictionary<string, string> Find<T>(
        ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> idOf, Func<T, T, bool> areAlike)
    {
        var (old, now) = (before.Select(idOf).ToHashSet(), after.Select(idOf).ToHashSet());
        var gone = before.Where(each => !now.Contains(idOf(each))).ToList();
        var added = after.Where(each => !old.Contains(idOf(each))).ToList();
        return gone
            .Select(each => (Old: each, Alike: added.FindAll(other => areAlike(each, other))))
            .Where(each => each.Alike is [var only]
                && gone.FindAll(other => areAlike(other, only)).Count == 1)
            .ToImmutableSortedDictionary(
                each => idOf(each.Old), each => idOf(each.Alike[0]), StringComparer.Ordinal);
    }

    private static bool AreAlike(Store old, Store now) =>
        AreCalledAlike(old.Name, now.Name, old.Name == old.Id || now.Name == now.Id)
            ?? (old.Timezone.Equals(now.Timezone)
                && DayHours.OfWeek(old.Hours).SequenceEqual(DayHours.OfWeek(now.Hours)));

    private static bool AreAlike(Person old, Person now) => AreCalledAlike(old.Name, now.Name)
        ?? (Equals(
                old with { Id = "", Languages = [], Skills = [] },
                now with { Id = "", Languages = [], Skills = [] })
            && old.Languages.ToHashSet().SetEquals(now.Languages)
            && old.Skills.ToHashSet().SetEquals(now.Skills));

    private static bool AreAlike(Team old, Team now) =>
        AreCalledAlike(old.Name, now.Name)
            ?? (old.Manager == now.Manager && old.Members.SequenceEqual(now.Members));

    private static bool AreAlike(Escalation old, Escalation now) => Describe(old) == Describe(now);

    private static bool AreAlike(AutoReply old, AutoReply now) =>
        old.When == now.When && old.Text.Count == now.Text.Count
        && old.Text.All(each => now.Text.GetValueOrDefault(each.Key) == each.Value);

    private static string Describe(Escalation escalation)
    {
        var steps = escalation.Steps.Select(step =>
            $"{step.After} {step.Do} {(step.To is { } to ? Decisions.Describe(to) : "")}");
        return $"{escalation.Clock} {escalation.From} {escalation.StopsOn} {escalation.LateAfter} "
            + $"{string.Join(';', steps)}";
    }

    // Null: neither has a name to go by.
    private static bool? AreCalledAlike(string old, string now, bool isUnnamed = false) =>
        isUnnamed || (old.Length == 0 && now.Length == 0) ? null : Fold.Text(old) == Fold.Text(now);
}
