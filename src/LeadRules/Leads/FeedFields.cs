using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Leads;

/// <summary>All that a feed of one policy can bring, and which of it anything asks for.</summary>
internal sealed class FeedFields
{
    private static readonly ImmutableArray<string> AlwaysAsked =
        ["channel", "category", "language", "source", "store", "salesperson", "taken_by"];

    private readonly Dictionary<string, FeedField> _byName;

    public FeedFields(Policy policy)
    {
        var asked = Asked(policy);
        var values = policy.Feed.Values;
        All = [.. Declare(policy).Select(field => field with
        {
            IsAsked = asked.Contains(field.Name),
            Values = values.GetValueOrDefault(field.Name)?.ToFrozenDictionary(StringComparer.Ordinal),
        })];
        _byName = All.ToDictionary(field => field.Name, StringComparer.Ordinal);
        Required = [.. policy.Intake.Require.Select(Group)];
    }

    /// <summary>In order of their places.</summary>
    public ImmutableArray<FeedField> All { get; }

    /// <summary>Groups of fields: of each at least one must have a value (<c>intake.require</c>).</summary>
    public ImmutableArray<ImmutableArray<FeedField>> Required { get; }

    /// <summary>The field of that name; null for a custom one that nothing asks for.</summary>
    public FeedField? Find(string name) => _byName.GetValueOrDefault(name);

    private ImmutableArray<FeedField> Group(ImmutableArray<string> names) =>
        [.. names.Select(Find).OfType<FeedField>()];

    private static IEnumerable<FeedField> Declare(Policy policy)
    {
        var index = 0;
        foreach (var field in Field.BuiltIn.Concat(policy.CustomFields))
        {
            yield return new FeedField(field.Name, FeedField.KindOf(field), index++);
        }

        foreach (var (name, kind) in FeedField.OfFeedsOnly)
        {
            yield return new FeedField(name, kind, index++);
        }

        var required = policy.Intake.Require.SelectMany(group => group).Where(IsCustom);
        var declared = policy.CustomFields.Select(field => field.Name);
        foreach (var name in required.Except(declared, StringComparer.Ordinal))
        {
            yield return new FeedField(name, FeedFieldKind.Text, index++);
        }
    }

    private static bool IsCustom(string name) =>
        name.StartsWith(Field.CustomPrefix, StringComparison.Ordinal);

    private static HashSet<string> Asked(Policy policy)
    {
        var asked = new HashSet<string>(AlwaysAsked, StringComparer.Ordinal);
        asked.UnionWith(policy.Rules.SelectMany(rule => NamedBy(rule.When)).Select(field => field.Name));
        asked.UnionWith(policy.Intake.Require.SelectMany(group => group));
        if (policy.Duplicates is { } duplicates)
        {
            asked.UnionWith(duplicates.Same.Select(field => field.Name));
            asked.UnionWith(duplicates.Match.SelectMany(FieldsOf));
        }

        return asked;
    }

    private static string[] FieldsOf(MatchKey key) => key switch
    {
        MatchKey.Email => ["email"],
        MatchKey.Phone => ["phone"],
        MatchKey.Vin => ["vin"],
        _ => ["first_name", "last_name", "postal_code"],
    };

    private static IEnumerable<Field> NamedBy(Criterion criterion) => criterion switch
    {
        AllOf all => all.Parts.SelectMany(NamedBy),
        AnyOf any => any.Parts.SelectMany(NamedBy),
        Not not => NamedBy(not.Part),
        TextTest test => [test.Field],
        PatternTest test => [test.Field],
        NumberTest test => [test.Field],
        BooleanTest test => [test.Field],
        ExistsTest test => [test.Field],
        _ => [],
    };
}
