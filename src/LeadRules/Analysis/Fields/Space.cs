using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>
/// Every lead that one policy, or two, can tell apart: the dimensions that their rules ask, each cut into
/// atoms. A lead is one atom of each.
/// </summary>
internal sealed class Space
{
    private readonly FrozenDictionary<string, FieldDimension> _byName;
    private readonly ImmutableArray<FieldDimension> _fieldOf;

    /// <summary>The space of one policy, or of two that are compared.</summary>
    public Space(params ImmutableArray<Policy> policies)
    {
        Policies = policies;
        var constants = new Constants(policies);
        var fields = ImmutableArray.CreateBuilder<FieldDimension>();
        foreach (var field in constants.Fields)
        {
            fields.Add(FieldOf(field));
            Size += DimensionsOf(fields[^1]);
        }

        Fields = fields.DrainToImmutable();
        _byName = Fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
        _fieldOf = [.. Fields.SelectMany(field => Enumerable.Repeat(field, DimensionsOf(field)))];
        Received = ReceivedOf(constants);
    }

    /// <summary>The first local date on which a lead is received (P16).</summary>
    public static LocalDate FirstDate { get; } = new(1900, 1, 1);

    /// <summary>The last one.</summary>
    public static LocalDate LastDate { get; } = new(2200, 12, 31);

    /// <summary>
    /// From when shifts are looked at unless somebody says otherwise: the latest start of a schedule, or,
    /// without one, a Monday.
    /// </summary>
    public LocalDate LatestStart =>
        Policies.SelectMany(policy => policy.Schedules).MaxBy(schedule => schedule.Starts)?.Starts
        ?? new LocalDate(2026, 1, 5);

    /// <summary>The policies: one, or the one before and the one after.</summary>
    public ImmutableArray<Policy> Policies { get; }

    /// <summary>How many dimensions there are.</summary>
    public int Size { get; private set; }

    /// <summary>The fields that are asked, the store among them, in order of slot.</summary>
    public ImmutableArray<FieldDimension> Fields { get; }

    /// <summary>The store.</summary>
    public IdDimension Stores => (IdDimension)_byName["store"];

    /// <summary>
    /// When leads are received, for each policy. What both clocks show alike is one dimension.
    /// </summary>
    public ImmutableArray<ReceivedDimensions> Received { get; }

    /// <summary>Whether a lead must name its store, since a policy has several.</summary>
    public bool NamesStores => Stores.Size > 1;

    /// <summary>The field of that name; null if nothing asks it.</summary>
    public FieldDimension? Find(string field) => _byName.GetValueOrDefault(field);

    /// <summary>The field that a dimension is about; null: when the lead is received.</summary>
    public FieldDimension? FieldOf(int dimension) => dimension < _fieldOf.Length ? _fieldOf[dimension] : null;

    /// <summary>The store of an atom in a policy; null if that policy does not have it.</summary>
    public Store? StoreOf(int policy, int atom) => StoreIn(Policies[policy], Stores.ValueOf(atom));

    private static int DimensionsOf(FieldDimension field) =>
        1 + ((field as TextDimension)?.Phrases.Length ?? 0);

    private FieldDimension FieldOf(FieldConstants constants)
    {
        var name = constants.Name;
        return constants.Kind switch
        {
            FieldKind.Store => StoresOf(name),
            FieldKind.Person => PeopleOf(name),
            FieldKind.Number => new NumberDimension(Size, name, [.. constants.Numbers]),
            FieldKind.Boolean => new FlagDimension(Size, name),
            _ => new TextDimension(Size, name, [.. constants.Words], [.. constants.Phrases]),
        };
    }

    // A lead that names no store is of the only one, if there is but one; where that says the same of it in
    // all policies, so does naming it.
    private IdDimension StoresOf(string name)
    {
        var ids = Policies.SelectMany(policy => policy.Stores.Select(store => store.Id)).Distinct().ToList();
        var mayBeUnnamed = ids.Count > 1 && Policies.Any(policy => policy.Stores.Length == 1);
        ImmutableArray<string?> written = mayBeUnnamed ? [null, .. ids] : [.. ids];
        return new(Size, name, written, Policies.Select(policy =>
            ImmutableArray.CreateRange(written, id => StoreIn(policy, id)?.Id)));
    }

    private static Store? StoreIn(Policy policy, string? written) =>
        written is null && policy.Stores is [var only]
            ? only
            : policy.Stores.FirstOrDefault(store => store.Id == written);

    // Whom a name is read as matters only where the policies differ in it: else the id will do.
    private IdDimension PeopleOf(string name)
    {
        var known = Policies.Select(policy => new PeopleByName(policy.People)).ToList();
        var people = Policies.SelectMany(policy => policy.People).ToList();
        var names = people.Select(person => person.Name)
            .Where(called =>
                called.Length > 0 && known.Select(each => each.Find(called)).Distinct().Count() > 1);
        ImmutableArray<string?> written =
            [null, .. people.Select(person => person.Id).Concat(names).Distinct()];
        return new(Size, name, written, known.Select(each =>
            ImmutableArray.CreateRange(written, called => called is null ? null : each.Find(called))));
    }

    private ImmutableArray<ReceivedDimensions> ReceivedOf(Constants constants)
    {
        var received = ImmutableArray.CreateBuilder<ReceivedDimensions>();
        foreach (var policy in Policies)
        {
            var first = received.FirstOrDefault();
            var sameZones = first is not null && Clocks.ShowTheSame(Policies[0], policy);
            received.Add(new(
                sameZones ? first!.Date : new(Size++, [.. constants.Dates]),
                sameZones ? first!.Weekday : new(Size++),
                sameZones ? first!.Time : new(Size++, [.. constants.Times]),
                sameZones && Clocks.OpenAlike(Policies[0], policy) ? first!.Open : new(Size++)));
        }

        return received.DrainToImmutable();
    }
}
