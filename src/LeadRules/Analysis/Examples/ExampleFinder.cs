using System.Collections.Immutable;
using LeadRules.Analysis.Texts;
using LeadRules.Leads;
using NodaTime;

namespace LeadRules.Analysis;

/// <summary>
/// What looking for a lead in a region gave: a lead, the proof that there is none, or, with neither, nothing
/// certain.
/// </summary>
/// <param name="Lead">A lead that is in the region.</param>
/// <param name="Impossible">
/// A box, as wide as can be, that takes the whole region and that no lead is in.
/// </param>
internal readonly record struct Finding(Draft? Lead, Box? Impossible);

/// <summary>
/// Finds a real lead in a region of a space, as plain as can be. Boxes take dimensions to be free of one
/// another; what values of one field, or of a store and an instant, exclude one another is found out here.
/// </summary>
internal sealed class ExampleFinder
{
    private readonly Space _space;
    private readonly Moments _moments;
    private readonly Draft _plain;
    private readonly ImmutableDictionary<string, TextFinder> _texts;
    private readonly ImmutableDictionary<string, FeedMeanings> _meanings;
    private readonly ReceiptFinder _receipts;
    private readonly ImmutableArray<FieldDimension> _fields;
    private readonly ImmutableArray<List<FieldDimension>> _contacts;

    /// <summary>A finder of leads of a space.</summary>
    public ExampleFinder(Space space, Budget budget)
    {
        _space = space;
        _moments = new(space);
        _plain = new(space, _moments);
        var classes = new CharClasses();
        _texts = space.Fields.OfType<TextDimension>().ToImmutableDictionary(
            field => field.Name,
            field => new TextFinder(field, new(field, space.Policies, classes, budget)),
            StringComparer.Ordinal);
        _meanings = space.Fields.OfType<PlainDimension>().ToImmutableDictionary(
            field => field.Name, field => FeedMeanings.Of(field.Name, space.Policies),
            StringComparer.Ordinal);
        _fields = space.Fields.Remove(space.Stores);
        _contacts = [.. space.Policies.SelectMany(Intakes.GroupsOf)
            .Select(group => group.Select(name => space.Find(name)!).ToList())];
        _receipts = new(space, _moments, _texts.GetValueOrDefault("category"));
    }

    /// <summary>A lead in <paramref name="region"/>, if it can be one that intake accepts.</summary>
    public Finding Find(Region region)
    {
        var draft = _plain.Copy();
        foreach (var field in _fields)
        {
            var answer = Find(field, region);
            if (answer.Choice is not { } choice)
            {
                return new(null, answer.Impossible);
            }

            draft.Set(field, choice);
        }

        BringContact(draft, region);
        var impossible = _receipts.Place(draft, region);
        return new(impossible is null && region.Has(draft.Point) ? draft : null, impossible);
    }

    /// <summary>The same lead without what it does not need to be an answer.</summary>
    public Draft Simplify(Draft lead, Func<int[], bool> isAnswer)
    {
        lead = SimplifyFields(lead, isAnswer);
        lead = Changed(lead, isAnswer, draft => Receive(draft, store: 0));
        return Changed(lead, isAnswer, draft => Receive(draft, draft.Store));
    }

    /// <summary>The same lead without the values that it does not need, received when it is.</summary>
    public Draft SimplifyFields(Draft lead, Func<int[], bool> isAnswer) => _space.Fields
        .Where(field => lead[field] is not null)
        .Aggregate(lead, (simpler, field) => Changed(
            simpler, isAnswer, draft => draft.Set(field, new(FieldDimension.Missing, null))));

    /// <summary>
    /// The same lead, received at an instant by the one store of a region, with a category of the region;
    /// null if no category is.
    /// </summary>
    public Draft? Moved(Draft lead, Region region, Instant at)
    {
        var moved = lead.Copy();
        if (_space.Find("category") is { } category
            && region[category.Index]?.Has(lead.Point[category.Index]) == false)
        {
            if (Find(category, region).Choice is not { } choice)
            {
                return null;
            }

            moved.Set(category, choice);
        }

        moved.Receive(region[_space.Stores.Index]?.Atoms.First() ?? 0, at, _receipts.CategoryOf(moved));
        return moved;
    }

    /// <summary>The lead as people and commands write it.</summary>
    public ExampleLead Write(Draft lead) => ExampleLead.Of(_space, lead, _moments.At(lead.Store, lead.At));

    private FieldAnswer Find(FieldDimension field, Region region) => field switch
    {
        TextDimension text => _texts[text.Name].Find(region),
        PlainDimension plain => Plainest(plain, region),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such field"),
    };

    // Of each group of which intake wants one, the first that the region allows.
    private void BringContact(Draft draft, Region region)
    {
        foreach (var group in _contacts)
        {
            foreach (var field in group.Exists(field => draft[field] is not null) ? [] : group)
            {
                if (Find(field, region.WithPresent(field)).Choice is { } choice)
                {
                    draft.Set(field, choice);
                    break;
                }
            }
        }
    }

    // Values that the feed reads as others cannot be shown; whether an atom has another value then is not
    // known.
    private FieldAnswer Plainest(PlainDimension field, Region region)
    {
        var atoms = region[field.Index] ?? field.Where(_ => true);
        var real = field.Real is { } some ? atoms.And(some) : atoms;
        if (real.IsEmpty)
        {
            return new(null, Box.Of(field.Index, field.Real!.Complement()));
        }

        while (!real.IsEmpty)
        {
            var atom = field.Simplest(real);
            if (field.ValueOf(atom) is not { } value)
            {
                return new(new(atom, null), null);
            }

            if (_meanings[field.Name].WritingOf(new(value, Fold.Text(value))) is { } written)
            {
                return new(new(atom, new(written, value)), null);
            }

            real = real.Without(field.Where(each => each == atom));
        }

        return new(null, null);
    }

    private Draft Changed(Draft lead, Func<int[], bool> isAnswer, Action<Draft> change)
    {
        var changed = lead.Copy();
        change(changed);
        changed.Receive(changed.Store, changed.At, _receipts.CategoryOf(changed));
        return isAnswer(changed.Point) ? changed : lead;
    }

    private void Receive(Draft draft, int store) =>
        draft.Receive(store, _moments.Plain(store), _receipts.CategoryOf(draft));
}
