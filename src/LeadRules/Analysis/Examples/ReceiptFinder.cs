using NodaTime;

namespace LeadRules.Analysis;

/// <summary>
/// Finds a store and an instant for a lead, and where the hours of departments count, a category that goes
/// with them.
/// </summary>
internal sealed class ReceiptFinder(Space space, Moments moments, TextFinder? categories)
{
    private readonly FieldDimension? _category = space.Find("category");

    /// <summary>The folded category of a lead; null: missing, or nothing asks it.</summary>
    public string? CategoryOf(Draft draft) => _category is null ? null : draft[_category]?.Folded;

    /// <summary>
    /// Gives a lead a store and an instant in a region, and another category where its own is open at the
    /// wrong times. A box, as wide as can be, in which no lead is if there is none; the lead may then be
    /// anywhere. Null also where it is not certain.
    /// </summary>
    public Box? Place(Draft draft, Region region)
    {
        if (!Dimensions.Any(dimension => region[dimension] is { IsAll: false }))
        {
            return null;
        }

        if (Find(region, draft) is { } found)
        {
            if (_category is not null && found.Category is { } category)
            {
                draft.Set(_category, category);
            }

            draft.Receive(found.Store, found.At, CategoryOf(draft));
            return null;
        }

        return AsksOpen(region) && categories?.IsDoubtful(region) == true ? null : Explain(region);
    }

    private IEnumerable<int> Dimensions =>
        space.Received.SelectMany(received => received.All).Select(each => each.Index)
            .Append(space.Stores.Index).Distinct();

    // Each dimension of the region is widened in turn if there still is no place.
    private Box Explain(Region region)
    {
        List<int> dimensions = [.. Dimensions, .. CategoryDimensions];
        foreach (var dimension in dimensions.Where(dimension => region[dimension] is not null))
        {
            var wider = region.With(dimension, null);
            region = Find(wider, null) is null && !(AsksOpen(wider) && categories?.IsDoubtful(wider) == true)
                ? wider
                : region;
        }

        return region.BoxOn(dimensions.Order());
    }

    private IEnumerable<int> CategoryDimensions => _category is TextDimension category
        ? category.Phrases.Select(phrase => phrase.Index).Append(category.Index)
        : [];

    private Receipt? Find(Region region, Draft? draft)
    {
        foreach (var category in CategoriesFor(region, draft))
        {
            foreach (var store in (region[space.Stores.Index] ?? space.Stores.Where(_ => true)).Atoms)
            {
                if (moments.Find(store, category?.Value?.Folded, region) is { } at)
                {
                    return new(store, at, category);
                }
            }
        }

        return null;
    }

    // The category counts only for what is open, and then only as the department that it names.
    private IEnumerable<FieldChoice?> CategoriesFor(Region region, Draft? draft)
    {
        if (_category is null || !AsksOpen(region))
        {
            return [null];
        }

        return categories!.Choices(region)
            .OrderByDescending(choice => draft is not null && choice.Atom == draft.Point[_category.Index]);
    }

    private bool AsksOpen(Region region) =>
        space.Received.Any(received => region[received.Open.Index] is { IsAll: false });

    private sealed record Receipt(int Store, Instant At, FieldChoice? Category);
}
