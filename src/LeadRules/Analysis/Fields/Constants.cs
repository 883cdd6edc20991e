using System.Collections.Immutable;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>Everything that one policy, or two, compare leads with.</summary>
internal sealed class Constants
{
    private readonly Dictionary<string, FieldConstants> _fields = new(StringComparer.Ordinal);

    /// <summary>The constants of policies.</summary>
    public Constants(ImmutableArray<Policy> policies)
    {
        On(Field.Named("store"));
        foreach (var policy in policies)
        {
            foreach (var rule in policy.Rules)
            {
                AddDates(rule.From, rule.Until);
                Add(rule.When);
            }

            AddIntake(policy);
            AddChannels(policy);
            AddDepartments(policy);
        }

        foreach (var field in _fields.Values.Where(field => field.Kind == FieldKind.Text))
        {
            FeedMeanings.Of(field.Name, policies).Writings.ToList()
                .ForEach(writing => field.AddWord(new(writing, writing)));
        }
    }

    /// <summary>The fields that are asked, in order of slot, custom ones last by name.</summary>
    public IEnumerable<FieldConstants> Fields => _fields.Values
        .OrderBy(constants => Field.Find(constants.Name)?.Slot ?? int.MaxValue)
        .ThenBy(constants => constants.Name, StringComparer.Ordinal);

    /// <summary>The dates on which the answer to some bound changes.</summary>
    public SortedSet<LocalDate> Dates { get; } = [Space.FirstDate];

    /// <summary>The times of day at which it does.</summary>
    public SortedSet<LocalTime> Times { get; } = [LocalTime.Midnight];

    private FieldConstants On(Field field) => On(field.Name, field.Kind);

    private FieldConstants On(string field, FieldKind kind)
    {
        if (!_fields.TryGetValue(field, out var constants))
        {
            _fields.Add(field, constants = new(field, kind));
        }

        return constants;
    }

    private void Add(Criterion criterion)
    {
        switch (criterion)
        {
            case AllOf all:
                all.Parts.ToList().ForEach(Add);
                break;
            case AnyOf any:
                any.Parts.ToList().ForEach(Add);
                break;
            case Not not:
                Add(not.Part);
                break;
            case ReceivedTest received:
                AddReceived(received);
                break;
            default:
                On(CriterionParts.FieldOf(criterion)).Add(criterion);
                break;
        }
    }

    private void AddReceived(ReceivedTest test)
    {
        AddDates(test.From, test.Until);
        if (test.Between is { } between)
        {
            Times.Add(between.Start);
            Times.Add(between.End);
        }
    }

    private void AddDates(LocalDate? from, LocalDate? until)
    {
        LocalDate?[] starts = [from, until < Space.LastDate ? until.Value.PlusDays(1) : null];
        Dates.UnionWith(
            starts.OfType<LocalDate>().Where(date => date >= Space.FirstDate && date <= Space.LastDate));
    }

    private void AddIntake(Policy policy)
    {
        foreach (var field in Intakes.GroupsOf(policy).SelectMany(group => group))
        {
            On(field, Intakes.KindOf(field));
        }
    }

    private void AddChannels(Policy policy)
    {
        foreach (var (name, channel) in policy.Channels.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (channel.Distribute != ChannelDistribute.Rules)
            {
                On(Field.Named("channel")).AddWord(new(name, name));
            }

            if (channel.Distribute == ChannelDistribute.Taker)
            {
                On(Field.Named("taken_by"));
            }
        }
    }

    private void AddDepartments(Policy policy)
    {
        var categories = policy.Stores.SelectMany(store => store.Departments.Keys)
            .Order(StringComparer.Ordinal);
        categories.ToList().ForEach(name => On(Field.Named("category")).AddWord(new(name, name)));
    }
}

/// <summary>What a field is compared with.</summary>
internal sealed class FieldConstants(string name, FieldKind kind)
{
    private readonly OrderedDictionary<string, FoldedText> _words = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Criterion> _phrases = new(StringComparer.Ordinal);

    /// <summary>The field's name.</summary>
    public string Name => name;

    /// <summary>What its values are.</summary>
    public FieldKind Kind => kind;

    /// <summary>The texts that it is compared with, in policy order.</summary>
    public IEnumerable<FoldedText> Words => _words.Values;

    /// <summary>The tests that look into its text, each once, in policy order.</summary>
    public IEnumerable<Criterion> Phrases => _phrases.Values;

    /// <summary>The numbers that it is compared with.</summary>
    public SortedSet<decimal> Numbers { get; } = [];

    /// <summary>Adds a text that it is compared with.</summary>
    public void AddWord(FoldedText word) => _words.TryAdd(word.Folded, word);

    /// <summary>Adds what a test of the field compares it with.</summary>
    public void Add(Criterion test)
    {
        switch (test)
        {
            case TextTest { Operator: TextOperator.In or TextOperator.NotIn } text:
                text.Values.ToList().ForEach(AddWord);
                break;
            case TextTest or PatternTest when CriterionParts.LooksInside(test):
                _phrases.TryAdd(CriterionParts.PhraseKey(test), test);
                break;
            case NumberTest number:
                Numbers.UnionWith(number.Values);
                break;
        }
    }
}
