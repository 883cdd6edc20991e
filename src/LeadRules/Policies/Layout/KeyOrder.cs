using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Layout;

/// <summary>
/// Keys in the order of their forms. Lists keep their order, and so do criteria and mappings of the user's
/// own keys.
/// </summary>
internal static class KeyOrder
{
    /// <summary>
    /// Puts the keys of a file in order, but where it has anchors, which stand before their aliases.
    /// </summary>
    public static void Sort(WrittenFile file, FormShape shape)
    {
        if (file.HasAnchors || file.Root.Value is not WrittenList { Parts: [var first, ..] parts } list)
        {
            return;
        }

        Sort(list, shape);
        if (parts[0] != first && file.Root.Before.Count == 0)
        {
            // What a file begins with is about the file if its first key turns out to stand elsewhere.
            file.Root.Before.AddRange([.. first.Before, Note.Blank]);
            first.Before.Clear();
        }
    }

    private static void Sort(Written node, Shape? shape)
    {
        if (node is not WrittenList list)
        {
            return;
        }

        var known = Meant(shape, list.IsMapping);
        foreach (var part in list.Parts)
        {
            Sort(part.Value, Under(known, part));
        }

        if (known is FormShape { KeepsOrder: false } form)
        {
            var sorted = list.Parts.OrderBy(part => PlaceOf(part, form)).ToList();
            list.Parts.Clear();
            list.Parts.AddRange(sorted);
        }
    }

    private static Shape? Meant(Shape? shape, bool isMapping) => shape switch
    {
        LaterShape later => Meant(later.Meant(), isMapping),
        EitherShape either => either.Options
            .Select(option => Meant(option, isMapping)).FirstOrDefault(meant => meant is not null),
        FormShape or MapShape when isMapping => shape,
        ListShape when !isMapping => shape,
        _ => null,
    };

    private static Shape? Under(Shape? known, WrittenPart part) => known switch
    {
        FormShape form => part.Key is WrittenText key ? form.Find(key.Text)?.Takes : null,
        MapShape map => map.Value,
        ListShape list => list.Item,
        _ => null,
    };

    private static int PlaceOf(WrittenPart part, FormShape form)
    {
        var key = part.Key is WrittenText text ? form.Find(text.Text) : null;
        return key is null ? form.Keys.Length : form.Keys.IndexOf(key);
    }
}
