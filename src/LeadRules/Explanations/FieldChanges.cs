using System.Collections.Immutable;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Explanations;

/// <summary>
/// Leads that differ from one in a single field, by values that the policy itself names: those of its
/// criteria, numbers just past its bounds, its stores and channels, and none.
/// </summary>
internal sealed class FieldChanges(Policy policy)
{
    private static readonly Field Channel = Field.Named("channel");

    /// <summary>The changed leads, the smallest change first.</summary>
    public IEnumerable<FieldChange> Of(Lead lead)
    {
        var tests = policy.Rules.Where(rule => rule.Enabled).SelectMany(rule => Leaves(rule.When))
            .Select(test => (Field: FieldsOf.Leaf(test), Test: test))
            .Where(test => test.Field is { } field && !FieldText.IsHidden(field))
            .GroupBy(test => test.Field!, test => test.Test)
            .OrderBy(group => group.Key.Slot)
            .SelectMany(group => Changes(group.Key, group, lead));
        return tests.Concat(Channels(lead))
            .Where(change => change.From != change.To)
            .DistinctBy(change => (change.Field, change.To))
            .OrderBy(change => change.Share);
    }

    private static IEnumerable<Criterion> Leaves(Criterion criterion) => criterion switch
    {
        AllOf all => all.Parts.SelectMany(Leaves),
        AnyOf any => any.Parts.SelectMany(Leaves),
        Not not => Leaves(not.Part),
        _ => [criterion],
    };

    private IEnumerable<FieldChange> Changes(
        Field field, IEnumerable<Criterion> tests, Lead lead) => field.Kind switch
    {
        FieldKind.Number => Numbers(field, tests, lead),
        FieldKind.Boolean => new bool?[] { true, false, null }.Select(oem => new FieldChange(
            lead.WithOem(oem), field.Name, FieldText.Of(field, lead),
            oem is { } value ? FieldText.Boolean(value) : null)),
        FieldKind.Store => policy.Stores.Select((store, index) => new FieldChange(
            lead.WithStore(index, Fold.Text(store.Id)), field.Name, lead.Text(field), Fold.Text(store.Id))),
        FieldKind.Person => People(field, tests, lead),
        _ => Texts(field, tests.OfType<TextTest>().SelectMany(test => test.Values), lead),
    };

    private static IEnumerable<FieldChange> Numbers(Field field, IEnumerable<Criterion> tests, Lead lead)
    {
        var values = tests.OfType<NumberTest>().SelectMany(test => test.Operator switch
        {
            NumberOperator.Min => new decimal?[] { test.Values[0], test.Values[0] - 1 },
            NumberOperator.Max => [test.Values[0], test.Values[0] + 1],
            _ => test.Values.Select(value => (decimal?)value),
        });
        return values.Append(null).Select(value => new FieldChange(
            lead.With(field, value),
            field.Name,
            FieldText.Of(field, lead),
            value is { } number ? FieldText.Number(number) : null,
            Share(lead.Number(field), value)));
    }

    private static IEnumerable<FieldChange> Texts(Field field, IEnumerable<FoldedText> named, Lead lead) =>
        named.Select(value => (string?)value.Folded).Append(null)
            .Select(value => new FieldChange(
                lead.With(field, value), field.Name, lead.Text(field), value,
                Share(lead.Text(field), value)));

    private IEnumerable<FieldChange> People(Field field, IEnumerable<Criterion> tests, Lead lead)
    {
        var named = tests.OfType<TextTest>().SelectMany(test => test.Values).Select(value => value.Folded)
            .ToHashSet(StringComparer.Ordinal);
        var people = policy.People.Where(person => named.Contains(Fold.Text(person.Id)))
            .Select(person => person.Id);
        foreach (var id in people.Cast<string?>().Append(null))
        {
            var folded = id is null ? null : Fold.Text(id);
            var changed = field.Name == "taken_by" ? lead.WithTaker(id, folded) : lead.With(field, folded);
            yield return new FieldChange(changed, field.Name, lead.Text(field), folded);
        }
    }

    private IEnumerable<FieldChange> Channels(Lead lead) => Texts(
        Channel,
        policy.Channels.Keys.Order(StringComparer.Ordinal).Select(name => new FoldedText(name, name)),
        lead);

    // By how much a number changes, of the greater of the two.
    private static double Share(decimal? from, decimal? to)
    {
        if (from is not { } one || to is not { } other)
        {
            return 1;
        }

        var (a, b) = ((double)one, (double)other);
        var size = Math.Max(Math.Abs(a), Math.Abs(b));
        return size == 0 ? 0 : Math.Min(1, Math.Abs(a - b) / size);
    }

    // How much of a text is not the same beginning.
    private static double Share(string? from, string? to)
    {
        if (from is null || to is null)
        {
            return 1;
        }

        var same = from.AsSpan().CommonPrefixLength(to);
        return 1 - ((double)same / Math.Max(from.Length, to.Length));
    }
}

/// <summary>A lead that differs in one field.</summary>
/// <param name="Lead">The changed lead.</param>
/// <param name="Field">The field's name.</param>
/// <param name="From">The value as it was compared, or null.</param>
/// <param name="To">The value now, or null.</param>
/// <param name="Share">How much of the value changes, from 0 to 1.</param>
internal sealed record FieldChange(Lead Lead, string Field, string? From, string? To, double Share = 1);
