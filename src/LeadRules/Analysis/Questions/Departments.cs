namespace LeadRules.Analysis;

/// <summary>
/// The stores and departments of the one policy of a space, with the leads that each is open for.
/// </summary>
internal static class Departments
{
    /// <summary>All of them, in policy order, and the leads that are received while it is open.</summary>
    public static IEnumerable<(Department Department, Box Open)> Of(Space space)
    {
        var category = (TextDimension?)space.Find("category");
        var stores = space.Policies[0].Stores;
        var open = space.Received[0].Open;
        for (var store = 0; store < stores.Length; store++)
        {
            var own = stores[store].Departments.Keys.Order(StringComparer.Ordinal).ToList();
            var atoms = own.ConvertAll(name => category!.AtomOf(name));
            var here = Box.Of(space.Stores.Index, space.Stores.Where(atom => atom == store))!
                .And(Box.Of(open.Index, open.Being(open: true))!)!;
            yield return (new(store, null), own.Count == 0 ? here : Of(atom => !atoms.Contains(atom)));
            foreach (var (name, its) in own.Zip(atoms))
            {
                yield return (new(store, name), Of(atom => atom == its));
            }

            Box Of(Func<int, bool> isIts) => here.And(Box.Of(category!.Index, category.Where(isIts))!)!;
        }
    }
}
